using EnvoyerSms.Fuzzing;
using SharpFuzz;

// EnvoyerSms.Fuzz seeds <folder>: writes a file of seeds for each target. EnvoyerSms.Fuzz <target>: runs under afl-fuzz.
// EnvoyerSms.Fuzz <target> <file>…: runs the files once, to see what a finding says.
var targets = new Dictionary<string, FuzzTarget>
{
    ["cursor"] = new CursorTarget(),
    ["responses"] = new ResponseTarget(),
    ["form"] = new FormTarget(),
};

switch (args)
{
    case ["seeds", var folder]:
        foreach (var (name, seeded) in targets)
            Seeds.Write(Path.Combine(folder, name), seeded.Seeds);
        return 0;
    case [var name, ..] when targets.TryGetValue(name, out var target):
        if (args.Length == 1)
            Fuzzer.OutOfProcess.Run(input => target.Run(Seeds.Read(input)));
        foreach (var file in args[1..])
            target.Run(File.ReadAllBytes(file));
        return 0;
    default:
        Console.Error.WriteLine($"Say one of {string.Join(", ", targets.Keys)}, or seeds and a folder.");
        return 2;
}
