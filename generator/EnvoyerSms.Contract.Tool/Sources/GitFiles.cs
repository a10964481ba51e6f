using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Tool.Sources;

/// <summary>A file as a revision of its repository has it. Git is asked as a program, with its arguments as a list.</summary>
internal static class GitFiles
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <param name="path">The whole path of the file as it is now.</param>
    /// <exception cref="UnusableException">Git is not there, knows no such revision, or has no such file in it.</exception>
    public static ContractText Read(ToolHost host, string revision, string path)
    {
        if (revision.Length == 0 || revision.StartsWith('-') || revision.Contains(':'))
            throw new UnusableException(
                $"'{revision}' is no revision of git; write git:HEAD, or another tag, branch or commit after 'git:'",
                $"« {revision} » n’est pas une révision de git ; écrivez git:HEAD, ou une autre étiquette, branche ou révision après « git: »"
            );
        var (shown, folder) = (host.Shown(path), Path.GetDirectoryName(path)!);
        var start = new ProcessStartInfo(host.Git)
        {
            WorkingDirectory = Directory.Exists(folder) ? folder : host.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // No pager, no filter of the repository, no question, and nothing that looks like an option is one.
        foreach (
            var argument in (string[])
                [
                    "--no-pager",
                    "show",
                    "--no-textconv",
                    "--no-ext-diff",
                    "--end-of-options",
                    $"{revision}:./{Path.GetFileName(path)}",
                ]
        )
            start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        return new ContractText($"{shown} ({revision})", Run(start, revision, shown));
    }

    private static string Run(ProcessStartInfo start, string revision, string shown)
    {
        Process git;
        try
        {
            git = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnusableException(
                "There is no git on this machine to ask for the old contract; name a file instead",
                "Il n’y a pas de git sur cette machine pour demander l’ancien contrat ; nommez plutôt un fichier"
            );
        }
        using (git)
        {
            git.StandardInput.Close();
            var errors = git.StandardError.ReadToEndAsync();
            var text = Task.Run(() =>
            {
                var read = ContractFiles.Read(git.StandardOutput.BaseStream, ContractFiles.MostBytes);
                // It would wait for somebody who reads on.
                if (read is null)
                    git.Kill(entireProcessTree: true);
                return read;
            });
            if (!Task.WhenAll((Task[])[text, errors]).Wait(Longest))
            {
                git.Kill(entireProcessTree: true);
                throw new UnusableException(
                    "Git does not answer; name a file instead",
                    "Git ne répond pas ; nommez plutôt un fichier"
                );
            }
            git.WaitForExit();
            if (text.Result is not { } found)
                throw ContractFiles.TooLong($"{shown} ({revision})");
            if (git.ExitCode == 0)
                return found;
            var reason = errors.Result.Split('\n')[0].Trim();
            throw new UnusableException(
                $"Git has no '{shown}' in '{revision}' ({reason}); name another revision or a file",
                $"Git n’a pas « {shown} » dans « {revision} » ({reason}) ; nommez une autre révision ou un fichier"
            );
        }
    }
}
