namespace EnvoyerSms.Runtime;

/// <summary>
/// Notices that a login is used both with and without what tells its accounts apart: the two may be one account, whose requests are
/// then counted twice over. No response shows this, so a warning, once, is all that is possible.
/// </summary>
internal sealed class LoginSightings
{
    // A warning does not need more, and the memory stays small.
    private const int Most = 1000;

    private readonly object _gate = new();
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _partial = new(StringComparer.Ordinal);
    private bool _isTold;

    /// <summary>Notes how a login is used.</summary>
    /// <param name="loginId">A hash of it.</param>
    /// <param name="isWhole">Whether it comes with what tells accounts apart.</param>
    /// <returns>Whether it is the first that is used both ways.</returns>
    public bool Add(string loginId, bool isWhole)
    {
        lock (_gate)
        {
            if (_isTold)
                return false;
            var (same, other) = isWhole ? (_whole, _partial) : (_partial, _whole);
            _isTold = other.Contains(loginId);
            if (same.Count < Most)
                same.Add(loginId);
            return _isTold;
        }
    }
}
