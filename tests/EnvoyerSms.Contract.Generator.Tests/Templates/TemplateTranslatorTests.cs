using Scriban;
using TemplateCompiler;

namespace EnvoyerSms.Contract.Generator.Tests.Templates;

/// <summary>Templates to C#: what they may hold is translated, everything else fails our build at its place.</summary>
public sealed class TemplateTranslatorTests
{
    private const string View = "{{~ # view: SampleView ~}}\n";

    private static readonly CommandLine Command = new(
        "Sample.Templates",
        "Sample.Views",
        "Sample.Source",
        "out",
        ["Sample.sbn-cs"]
    );

    [Fact]
    public void Text_names_loops_conditions_and_includes_become_code()
    {
        var code = Translate(
            """
            {{~ include 'Header' File ~}}
            {{~ for item in Items ~}}
            "{{ item.Name }}"{{ if !for.last }},{{ end }}
            {{~ end ~}}
            {{~ if HasEnd ~}}
            end
            {{~ else if Other ~}}
            other
            {{~ else ~}}
            {{ Last }}
            {{~ end ~}}

            """
        );
        // Without the lines that point into the template.
        var lines = code.Split('\n').Where(line => !line.StartsWith('#')).Skip(8);
        Assert.Equal(
            """
                internal static void Render(SourceWriter output, SampleView view)
                {
                    HeaderTemplate.Render(output, view.File);
                    {
                        var items0 = view.Items;
                        for (var i0 = 0; i0 < items0.Count; i0++)
                        {
                            var item = items0[i0];
                            output.Write(
                                "\"");
                            output.Write(item.Name);
                            output.Write(
                                "\"");
                            if (!(i0 == items0.Count - 1))
                            {
                                output.Write(
                                    ",");
                            }
                            output.Write(
                                "\n");
                        }
                    }
                    if (view.HasEnd)
                    {
                        output.Write(
                            "end\n");
                    }
                    else if (view.Other)
                    {
                        output.Write(
                            "other\n");
                    }
                    else
                    {
                        output.Write(view.Last);
                        output.Write(
                            "\n");
                    }
                }
            }

            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines)
        );
    }

    [Fact]
    public void An_error_of_the_compiler_points_into_the_template() =>
        Assert.Contains(
            "#line (2,9)-(2,13) 21 \"Sample.sbn-cs\"\n        output.Write(view.Name);",
            Translate("text {{ Name }}\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{{ Name | string.upcase }}", 0, "move this to the view")]
    [InlineData("{{ Count + 1 }}", 0, "move this to the view")]
    [InlineData("a\n{{ x = 1 }}", 1, "move this to the view")]
    [InlineData("a\nb\n{{ while true }}{{ end }}", 2, "move this to the view")]
    [InlineData("{{ if Count > 1 }}{{ end }}", 0, "move this to the view")]
    [InlineData("{{ for item in Items limit:2 }}{{ end }}", 0, "move this to the view")]
    [InlineData("{{ for Item in Items }}{{ end }}", 0, "'Item' cannot name a loop variable")]
    [InlineData("{{ for view in Items }}{{ end }}", 0, "'view' cannot name a loop variable")]
    [InlineData("{{ item.Name }}", 0, "no loop around here has a variable 'item'")]
    [InlineData("{{ if for.last }}{{ end }}", 0, "'for.last' stands in no loop")]
    [InlineData("{{ include 'Header' }}", 0, "include 'OtherTemplate' View")]
    [InlineData("{{ print Name }}", 0, "include 'OtherTemplate' View")]
    public void What_is_not_translated_is_refused_at_its_place(string template, int line, string message)
    {
        var error = Assert.Throws<TemplateException>(() => Translate(template));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(line + 1, error.Line);
    }

    [Fact]
    public void A_template_names_its_view()
    {
        var error = Assert.Throws<TemplateException>(() =>
            TemplateTranslator.Translate(Template.Parse("text").Page!, "text", "Sample", "Sample.sbn-cs", Command)
        );
        Assert.Contains("the first line must name the view", error.Message, StringComparison.Ordinal);
    }

    private static string Translate(string template)
    {
        var text = View + template.ReplaceLineEndings("\n");
        var parsed = Template.Parse(text, "Sample.sbn-cs");
        Assert.False(parsed.HasErrors, string.Join('\n', parsed.Messages));
        return TemplateTranslator.Translate(parsed.Page!, text, "Sample", "Sample.sbn-cs", Command);
    }
}
