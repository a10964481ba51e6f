using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Reference.Documents;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>What a call does, and whether it may be made again.</summary>
internal static class EffectWords
{
    public static string Short(Language language, Effect effect) =>
        effect switch
        {
            Effect.Read => language.Word("reads", "lit"),
            Effect.Idempotent => language.Word("changes once", "change une fois"),
            Effect.Destructive => language.Word("destroys", "détruit"),
            _ => language.Word("acts each time", "agit à chaque fois"),
        };

    public static Line Full(Language language, Effect effect) =>
        effect switch
        {
            Effect.Read => language.Say(
                "It changes nothing and may be repeated; the client repeats it itself where no response came.",
                "Elle ne change rien et peut être répétée ; le client la répète lui-même si aucune réponse n’est venue."
            ),
            Effect.Idempotent => language.Say(
                "A second call changes nothing more: it may be repeated, and the client repeats it itself where no response came.",
                "Un second appel ne change rien de plus : elle peut être répétée, et le client la répète lui-même si aucune réponse n’est venue."
            ),
            Effect.Destructive => language.Say(
                "It loses something for good. The client makes one request at most; repeat it only where the exception’s IsSafeToRetry is true.",
                "Elle perd quelque chose pour de bon. Le client fait au plus une requête ; ne la répétez que si IsSafeToRetry de l’exception est vrai."
            ),
            _ => language.Say(
                "It acts again each time. The client makes one request at most; repeat it only where the exception’s IsSafeToRetry is true.",
                "Elle agit de nouveau à chaque fois. Le client fait au plus une requête ; ne la répétez que si IsSafeToRetry de l’exception est vrai."
            ),
        };
}
