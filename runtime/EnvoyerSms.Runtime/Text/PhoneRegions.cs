namespace EnvoyerSms.Runtime.Text;

// What is known of national numbers. Left out where it takes more than a 0 (as GA, LI, LT) or a plan is in doubt.
internal static class PhoneRegions
{
    // National numbers begin with a 0, and the country code takes its place.
    private const string WithTrunkZero =
        "AL 355, AM 374, AT 43, AX 358, BA 387, BE 32, BG 359, BL 590, CD 243, CH 41, DE 49, DZ 213, EG 20, FI 358, FR 33, "
        + "GB 44, GE 995, GF 594, GP 590, HR 385, IE 353, IL 972, LB 961, MA 212, MD 373, ME 382, MF 590, MG 261, MK 389, "
        + "MQ 596, NL 31, NZ 64, PM 508, RE 262, RO 40, RS 381, SE 46, SI 386, SK 421, TR 90, UA 380, XK 383, YT 262, ZA 27";

    // They have no such 0, or keep it, or begin with something else (HU 06). MC writes numbers of France in the same form.
    private const string WithoutTrunkZero =
        "AD 376, CI 225, CM 237, CY 357, CZ 420, DK 45, EE 372, ES 34, GR 30, HU 36, IS 354, IT 39, LU 352, LV 371, MC 377, "
        + "MT 356, MU 230, NC 687, NO 47, PF 689, PL 48, PT 351, SM 378, SN 221, TN 216, VA 39, WF 681";

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
                regions.Add(words[0], new PhoneRegion(words[0], words[1], hasTrunkZero));
            }
        }
    }
}
