namespace Corpus.Lists;

/// <summary>Lists whose items are not those that they began with.</summary>
internal sealed class Mutated(IEnvoyerSmsClient client)
{
    private static readonly List<string> Shared = new();
    private static readonly string[] Slots = ["", ""];
    private readonly List<string> _own = [];
    public static readonly List<string> Open = new() { "" };
    internal static readonly string[] Exposed = { "0612345678" };

    static void Register(string number) => Shared.Add(number);

    void Remember(string number) => _own.Add(number);

    void Location(string number) => Slots[0] = Slots[1] = number;

    public Task<SentMessage> FromShared() => client.SendMessageAsync("Hello", Shared, "Societe");

    public Task<SentMessage> FromOwn() => client.SendMessageAsync("Hello", _own, "Societe");

    public Task<SentMessage> FromSlots() => client.SendMessageAsync("Hello", Slots, "Societe");

    public Task<SentMessage> FromOpen() => client.SendMessageAsync("Hello", Open, "Societe");

    public Task<SentMessage> FromExposed() => client.SendMessageAsync("Hello", Exposed, "Societe");

    public async Task Added()
    {
        var list = new List<string>();
        list.Add("33600000001");
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task AddedInLoop(IEnumerable<string> numbers)
    {
        List<string> list = [];
        foreach (var number in numbers)
            list.Add(number);
        await client.SendMessageAsync(new SendMessageRequest { Text = "Hello", Recipients = list, SenderName = "Societe" });
    }

    public async Task AddedByRange(IEnumerable<string> numbers)
    {
        var list = new List<string>(capacity: 10);
        list.AddRange(numbers);
        await client.SendMessageAsync("Hello", list.ToArray(), "Societe");
    }

    public async Task Assigned(string number)
    {
        var array = new[] { "" };
        array[0] = number;
        await client.SendMessageAsync("Hello", array, "Societe");
    }

    public async Task AssignedInList(string number)
    {
        var list = new List<string> { "06", "abc" };
        list[0] = number;
        list.RemoveAt(1);
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task FilledElsewhere()
    {
        var list = new List<string>();
        Fill(list);
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task FilledThroughLambda(IEnumerable<string> numbers)
    {
        var list = new List<string>();
        var add = (string number) => list.Add(number);
        foreach (var number in numbers)
            add(number);
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task FilledThroughMethodGroup(List<string> numbers)
    {
        var list = new List<string>();
        numbers.ForEach(list.Add);
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task FilledThroughAlias()
    {
        var list = new List<string>();
        var alias = list;
        alias.Add("33600000001");
        await client.SendMessageAsync("Hello", list, "Societe");
        IReadOnlyList<string> view = alias;
        await client.SendMessageAsync("Hello", view, "Societe");
    }

    public async Task FilledThroughInterface()
    {
        ICollection<string> items = new List<string>();
        items.Add("33600000001");
        await client.SendMessageAsync("Hello", [.. items], "Societe");
        await client.SendMessageAsync("Hello", items.ToList(), "Societe");
    }

    public async Task FilledBehindReadOnlyName()
    {
        IReadOnlyList<string> items = new List<string>();
        ((List<string>)items).Add("33600000001");
        await client.SendMessageAsync("Hello", items, "Societe");
        if (items is List<string> same)
            same.Clear();
    }

    public async Task Cleared()
    {
        var list = new List<string> { "not a number" };
        list.Clear();
        list.Insert(0, "33600000001");
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public async Task Sorted(string other)
    {
        string[] array = { "33600000001", "33600000001" };
        array.SetValue(other, 1);
        Array.Sort(array);
        await client.SendMessageAsync("Hello", array, "Societe");
    }

    public Task Spanned(string other)
    {
        string[] array = ["33600000001", ""];
        array.AsSpan()[1] = other;
        return client.SendMessageAsync("Hello", array, "Societe");
    }

    public async Task ByReference(string other)
    {
        string[] array = ["33600000001", ""];
        Replace(ref array[1], other);
        await client.SendMessageAsync("Hello", array, "Societe");
    }

    public Task ByAlias(string other)
    {
        string[] array = ["33600000001", ""];
        ref var last = ref array[1];
        last = other;
        return client.SendMessageAsync("Hello", array, "Societe");
    }

    public async Task ByDeconstruction(string one, string two)
    {
        var array = new string[] { "", "" };
        (array[0], array[1]) = (one, two);
        await client.SendMessageAsync("Hello", array, "Societe");
    }

    public async Task Resized()
    {
        var array = new string[0];
        Array.Resize(ref array, 1);
        array[0] = "33600000001";
        await client.SendMessageAsync("Hello", array, "Societe");
    }

    public async Task Copied(string[] numbers)
    {
        var array = new string[3];
        numbers.CopyTo(array, 0);
        await client.SendMessageAsync("Hello", array, "Societe");
        var filled = new[] { "", "" };
        Array.Fill(filled, "33600000001");
        await client.SendMessageAsync("Hello", filled.Distinct().ToList(), "Societe");
    }

    public async Task CopiedThenFilled()
    {
        var list = Enumerable.Empty<string>().ToList();
        list.Add("33600000001");
        await client.SendMessageAsync("Hello", list.AsReadOnly(), "Societe");
    }

    public async Task ViewOfOther()
    {
        var list = new List<string>();
        var view = list.AsReadOnly();
        list.Add("33600000001");
        await client.SendMessageAsync("Hello", view, "Societe");
    }

    public async Task Returned()
    {
        var list = new List<string>();
        Keep(list).Add("33600000001");
        await client.SendMessageAsync("Hello", list, "Societe");
    }

    public Task InInitializer()
    {
        var holder = new { Items = new List<string>() };
        holder.Items.Add("33600000001");
        return client.SendMessageAsync("Hello", holder.Items, "Societe");
    }

    public Task SpanOfStrings(string number)
    {
        Span<string> span = ["", ""];
        span[0] = span[1] = number;
        return client.SendMessageAsync("Hello", span.ToArray(), "Societe");
    }

    public Task BuilderOfImmutable()
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add("33600000001");
        return client.SendMessageAsync("Hello", builder.ToImmutable(), "Societe");
    }

    public Task ImmutableGrown()
    {
        var none = ImmutableList<string>.Empty;
        return client.SendMessageAsync("Hello", none.Add("33600000001"), "Societe");
    }

    private static List<string> Keep(List<string> list) => list;

    private static void Fill(ICollection<string> list) => list.Add("33600000001");

    private static void Replace(ref string slot, string value) => slot = value;
}

/// <summary>Lists that are right as they are written.</summary>
internal sealed class Literal(IEnvoyerSmsClient client)
{
    private const string One = "33600000001";
    private static readonly ImmutableArray<string> Fixed = ["33600000001", "33600000002"];

    public async Task Shapes(string[] more, IEnumerable<string> lazy, bool both)
    {
        await client.SendMessageAsync("Hello", [One], "Societe");
        await client.SendMessageAsync("Hello", [.. more], "Societe");
        await client.SendMessageAsync("Hello", [.. more, .. lazy], "Societe");
        await client.SendMessageAsync("Hello", [One, .. both ? more : [], "33600000002"], "Societe");
        await client.SendMessageAsync("Hello", (string[])[One], "Societe");
        await client.SendMessageAsync("Hello", new[] { One }, "Societe");
        await client.SendMessageAsync("Hello", new string[1] { One }, "Societe");
        await client.SendMessageAsync("Hello", new List<string>(more) { One }, "Societe");
        await client.SendMessageAsync("Hello", new List<string>(1) { One }, "Societe");
        await client.SendMessageAsync("Hello", Fixed, "Societe");
        await client.SendMessageAsync("Hello", Fixed.AsSpan().ToArray(), "Societe");
        await client.SendMessageAsync("Hello", ImmutableArray.Create(One), "Societe");
        await client.SendMessageAsync("Hello", ImmutableList.CreateRange(more), "Societe");
        await client.SendMessageAsync("Hello", Array.AsReadOnly(more), "Societe");
        await client.SendMessageAsync("Hello", new ArraySegment<string>(more, 0, 1), "Societe");
        await client.SendMessageAsync("Hello", more[..1], "Societe");
        await client.SendMessageAsync("Hello", lazy.ToArray(), "Societe");
        await client.SendMessageAsync("Hello", Array.ConvertAll(more, number => number.Trim()), "Societe");
        await client.SendMessageAsync("Hello", Array.Empty<string>().Append(One).ToArray(), "Societe");
        await client.SendMessageAsync("Hello", Enumerable.Empty<string>().DefaultIfEmpty(One).ToList(), "Societe");
        await client.SendMessageAsync("Hello", new List<string>().Concat(more).ToList(), "Societe");
        await client.SendMessageAsync("Hello", Enumerable.Repeat(One, 1).ToList(), "Societe");
        await client.SendMessageAsync("Hello", Enumerable.Range(0, 3).Select(i => $"3360000000{i}").ToArray(), "Societe");
        await client.SendMessageAsync("Hello", new Numbers { "x", "y" }, "Societe");
        await client.SendMessageAsync("Hello", both ? [One] : more, "Societe");
        await client.SendMessageAsync("Hello", both switch { true => [One], false => more }, "Societe");
        await client.SendMessageAsync("Hello", ["+33 6 00 00 00 01", "0033600000002", "(33) 6-00.00.00.03"], "Societe");
    }

    /// <summary>A list that looks like the framework's, and keeps what it likes.</summary>
    private sealed class Numbers : IReadOnlyList<string>
    {
        private readonly List<string> _kept = [One];

        public int Count => _kept.Count;

        public string this[int index] => _kept[index];

        public void Add(string ignored) { }

        public IEnumerator<string> GetEnumerator() => _kept.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
