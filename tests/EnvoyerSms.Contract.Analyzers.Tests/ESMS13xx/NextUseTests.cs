namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>What a coming contract changes without a word of the compiler, at the uses that it touches and at no other.</summary>
public sealed class NextUseTests
{
    private static readonly string[] Shorter =
    [
        """- - { maxLength: 11, error: SenderNameTooLong, basis: "documented L272, L338" }""",
        "+ - { maxLength: 8, error: SenderNameTooLong, basis: documented L272 }",
    ];

    private static readonly string[] NewStatus =
    [
        "@ DeliveryStatus:",
        "@ values:",
        "+ Expired: { value: 9, basis: documented L473 }",
    ];

    private static readonly string[] MaybeNull = ["@ AccountStatus:", "@ SmsRemaining:", "- required: true"];

    [Theory]
    [InlineData("""await client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1310:"LongSender"|}, ct);""")]
    [InlineData(
        """const string Name = "LongSender"; await client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1310:Name|}, ct);"""
    )]
    [InlineData(
        """await client.SendMessageAsync(new() { Text = "Hello", Recipients = ["33600000001"], SenderName = {|ESMS1310:"LongSender"|} }, ct);"""
    )]
    [InlineData(
        """var name = Console.ReadLine()!; await client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1311:name|}, ct);"""
    )]
    [InlineData("""await client.SendMessageAsync("Hello", ["33600000001"], "Sender", ct);""")]
    // Refused today as well: nothing new is told.
    [InlineData("""await client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1003:"MuchTooLongSender"|}, ct);""")]
    [InlineData("""await client.CreateAccountAsync("LongSender", ct);""")]
    public Task A_value_is_refused(string statements) => AreAsMarked(Shorter, statements);

    [Theory]
    [InlineData(
        """var status = DeliveryStatus.Delivered; Console.WriteLine({|ESMS1312:status|} switch { DeliveryStatus.Delivered => 1, _ => throw new InvalidOperationException() });"""
    )]
    [InlineData(
        """DeliveryStatus? status = null; switch ({|ESMS1312:status|}) { case DeliveryStatus.Delivered: break; default: break; }"""
    )]
    [InlineData(
        """var status = StopSmsStatus.Active; Console.WriteLine(status switch { StopSmsStatus.Active => 1, _ => 0 });"""
    )]
    [InlineData("""Console.WriteLine(DeliveryStatus.Delivered == DeliveryStatus.InProgress);""")]
    public Task A_switch_does_not_know_a_new_value(string statements) => AreAsMarked(NewStatus, statements);

    [Theory]
    [InlineData(
        """var status = await client.GetAccountStatusAsync(ct); var next = {|ESMS1313:status.SmsRemaining|} + 1; Console.WriteLine(next);"""
    )]
    [InlineData(
        """var left = (await client.GetAccountStatusAsync(ct)).SmsRemaining; if ({|ESMS1313:left|} < 10) Console.WriteLine(left);"""
    )]
    // The compiler will refuse these lines, so that only this is said of them.
    [InlineData(
        """var status = await client.GetAccountStatusAsync(ct); long next = {|ESMS1305:status.SmsRemaining + 1|}; Console.WriteLine(next);"""
    )]
    [InlineData(
        """long left = {|ESMS1305:(await client.GetAccountStatusAsync(ct)).SmsRemaining|}; Console.WriteLine(left);"""
    )]
    [InlineData(
        """var status = await client.GetAccountStatusAsync(ct); Console.WriteLine(status.SmsRemaining == 0);"""
    )]
    [InlineData(
        """var status = await client.GetAccountStatusAsync(ct); Console.WriteLine("left: " + status.SmsRemaining);"""
    )]
    [InlineData(
        """var status = await client.GetAccountStatusAsync(ct); Console.WriteLine(status.ApiRequestLimit + 1);"""
    )]
    public Task A_null_is_reckoned_with(string statements) => AreAsMarked(MaybeNull, statements);

    [Theory]
    [InlineData("""await client.{|ESMS1314:DeactivateStopSmsAsync|}("33600000001", ct);""")]
    [InlineData(
        """await client.{|ESMS1314:DeactivateStopSmsAsync|}(new DeactivateStopSmsRequest { PhoneNumber = "33600000001" }, ct);"""
    )]
    [InlineData("""await client.CheckStopSmsAsync("33600000001", ct);""")]
    public Task A_call_has_another_effect(string statements) =>
        AreAsMarked(["@ DeactivateStopSms:", "- effect: idempotent", "+ effect: unsafe"], statements);

    [Theory]
    [InlineData("""await client.{|ESMS1314:CheckStopSmsAsync|}("33600000001", ct);""")]
    [InlineData("""await client.{|ESMS1314:ListAccountsAsync|}(ct);""")]
    [InlineData("""Console.WriteLine(nameof(client.ListAccountsAsync));""")]
    public Task Every_call_has_another_rate_limit(string statements) =>
        AreAsMarked(["@ rateLimit:", "- requests: 100", "+ requests: 50"], statements);

    [Theory]
    [InlineData("""await client.{|ESMS1315:GetRepliesAsync|}(879, ct);""")]
    [InlineData("""await client.GetRepliesAsync(new {|ESMS1315:GetRepliesRequest|} { MessageId = 879 }, ct);""")]
    [InlineData("""await client.GetRepliesAsync(new GetRepliesRequest { MessageId = 879, Offset = 0 }, ct);""")]
    public Task A_default_is_relied_on(string statements) =>
        AreAsMarked(["@ GetReplies:", "- default: 0", "+ default: 10"], statements);

    [Theory]
    [InlineData(
        """try { await client.ListAccountsAsync(ct); } catch (EnvoyerSmsException e) when (e.ErrorId == {|ESMS1316:EnvoyerSmsErrorId.MessageTooLong|}) { Console.WriteLine(e); }"""
    )]
    [InlineData("""Console.WriteLine({|ESMS1316:EnvoyerSmsErrors.MessageTooLong|});""")]
    [InlineData("""Console.WriteLine(EnvoyerSmsErrors.NotEnoughSms);""")]
    public Task An_error_has_another_number(string statements) =>
        AreAsMarked(["@ MessageTooLong:", "- id: 4", "+ id: 14"], statements);

    private static Task AreAsMarked(string[] steps, string statements) =>
        CallSites.FileIsAsMarked(ShippedNext.With(steps), CallSites.InMethod(statements));
}
