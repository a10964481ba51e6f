using System.Globalization;

namespace EnvoyerSms.Runtime.Text;

// What is known of national numbers. Left out where it takes more than a 0 (as GA, LI, LT) or a plan is in doubt.
internal static class PhoneRegions
{
    // National numbers begin with a 0, and the country code takes its place: region, country code, digits after it. Mobiles of GE
    // and LB have no such 0 (03 of LB does), and neither has a number that a spreadsheet took it from: what has none is refused,
    // unless it is too long for a national number and begins with the country code. Lengths are such that no number is both.
    private const string WithTrunkZero =
        "AL 355 8-9, AM 374 8, AT 43 10-13, AX 358 8-10, BA 387 8-9, BE 32 8-9, BG 359 8-9, BL 590 9, CD 243 9, CH 41 9, DE 49 10-11, "
        + "DZ 213 8-9, EG 20 9-10, FI 358 8-10, FR 33 9, GB 44 9-10, GE 995 9, GF 594 9, GP 590 9, HR 385 8-9, IE 353 8-9, "
        + "IL 972 8-9, LB 961 7-8, MA 212 9, MD 373 8, ME 382 8, MF 590 9, MG 261 9, MK 389 8, MQ 596 9, NL 31 9, NZ 64 8-10, "
        + "PM 508 6, RE 262 9, RO 40 9, RS 381 8-10, SE 46 8-9, SI 386 8, SK 421 9, TR 90 10, UA 380 9, XK 383 8, YT 262 9, ZA 27 9";

    // They have no such 0, or keep it, or begin with something else (HU 06). MC writes numbers of France in the same form.
    private const string WithoutTrunkZero =
        "AD 376, CI 225, CM 237, CY 357, CZ 420, DK 45, EE 372, ES 34, GR 30, HU 36, IS 354, IT 39, LU 352, LV 371, MC 377, "
        + "MT 356, MU 230, NC 687, NO 47, PF 689, PL 48, PT 351, SM 378, SN 221, TN 216, VA 39, WF 681";

    private const string InFrenchPlan = "BL FR GF GP MF MQ PM RE YT";

    private static readonly Dictionary<string, PhoneRegion> Known = Read();

    public static PhoneRegion Find(string region)
    {
        if (region is null)
            throw new ArgumentNullException(nameof(region));
        if (Known.TryGetValue(region, out var known))
            return known;
        throw new ArgumentException(
            "The national numbers of this region are not known: give the two letters of ISO 3166, for example "
                + "FR, BE or GP, or write the numbers of that region with + and the country code and give no region.",
            nameof(region)
        );
    }

    public static bool IsKnown(string region) => Known.ContainsKey(region);

    private static Dictionary<string, PhoneRegion> Read()
    {
        var regions = new Dictionary<string, PhoneRegion>(StringComparer.OrdinalIgnoreCase);
        Add(WithTrunkZero, hasTrunkZero: true);
        Add(WithoutTrunkZero, hasTrunkZero: false);
        return regions;

        void Add(string list, bool hasTrunkZero)
        {
            foreach (var entry in list.Split(','))
            {
                var words = entry.Trim().Split(' ');
                var lengths = hasTrunkZero ? words[2].Split('-') : ["0"];
                regions.Add(
                    words[0],
                    new PhoneRegion(words[0], words[1], hasTrunkZero)
                    {
                        FewestOwn = int.Parse(lengths[0], CultureInfo.InvariantCulture),
                        MostOwn = int.Parse(lengths[lengths.Length - 1], CultureInfo.InvariantCulture),
                        Plan = Plan(words[0]),
                    }
                );
            }
        }
    }

    private static PhonePlan? Plan(string letters) =>
        InFrenchPlan.Contains(letters) ? PhonePlan.French
        : letters == "IE" ? PhonePlan.Irish
        : null;
}
