using System.Text;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Wire;

public sealed class FormBufferTests
{
    private const string Secret = "what-no-other-test-writes";

    [Fact]
    public void Hands_out_what_was_written_until_it_is_disposed()
    {
        var form = new FormWriter();
        form.Text("a"u8, "b");
        var buffer = form.Detach();
        Assert.True(form.Written.IsEmpty);
        Assert.Equal("a=b", Encoding.ASCII.GetString(buffer.Memory.Span));
        Assert.Equal("a=b", Encoding.ASCII.GetString(buffer.Segment));

        buffer.Dispose();
        buffer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => buffer.Memory);
        Assert.Throws<ObjectDisposedException>(() => buffer.Segment);
    }

    // A pool that is given one array twice hands it to two owners. Only so many arrays may come back as went out.
    [Fact]
    public void A_buffer_goes_back_to_the_pool_once()
    {
        var form = new FormWriter();
        form.Text("a"u8, "b");
        var buffer = form.Detach();
        Parallel.For(0, 100, _ => buffer.Dispose());
        form.Dispose();

        var first = new FormWriter();
        first.Text("first"u8, "1");
        var second = new FormWriter();
        second.Text("second"u8, "2");
        Assert.Equal("first=1", Encoding.ASCII.GetString(first.Written));
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public void What_was_written_is_wiped_before_others_get_the_buffer()
    {
        var form = new FormWriter();
        form.Text("password"u8, Secret);
        var buffer = form.Detach();
        var bytes = buffer.Segment.Array!;
        buffer.Dispose();
        AssertIsWiped(bytes);
    }

    // What stands behind the end of what was written was written too, before the fault.
    [Fact]
    public void What_was_written_before_a_fault_is_wiped_too()
    {
        var form = new FormWriter();
        form.Text("password"u8, Secret);
        var bytes = form.Segment.Array!;
        try
        {
            form.Text("text"u8, $"{Secret} {Secret} \ud800");
            Assert.Fail("Half a pair was written.");
        }
        catch (FormEncodingException)
        {
            form.Dispose();
        }
        AssertIsWiped(bytes);
    }

    [Fact]
    public void A_writer_that_is_dropped_gives_its_buffer_back()
    {
        var form = new FormWriter();
        form.Dispose();
        form.Text("a"u8, "b");
        form.Dispose();
        form.Dispose();
        Assert.True(form.Written.IsEmpty);
    }

    // By now another test may write to it.
    private static void AssertIsWiped(byte[] bytes) =>
        Assert.DoesNotContain(Secret, Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
}
