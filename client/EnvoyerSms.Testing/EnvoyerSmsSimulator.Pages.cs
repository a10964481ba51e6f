using EnvoyerSms.Testing.Model;
using EnvoyerSms.Testing.State;

namespace EnvoyerSms.Testing;

// What only the server's pages ask and do.
public sealed partial class EnvoyerSmsSimulator
{
    internal static int UnitsOfStopLine => Billing.UnitsOfStopLine;

    internal bool RequiresCredentials { get; }

    internal int Generation
    {
        get
        {
            lock (_world.Gate)
                return _world.Generation;
        }
    }

    internal double ClockSpeed => _world.Clock.Speed;

    // Since the beginning, also what is no longer kept.
    internal (long Messages, long Requests) Totals
    {
        get
        {
            lock (_world.Gate)
                return (_world.Counts.Messages, _world.Requests.Total);
        }
    }

    internal IReadOnlyDictionary<SimulatedOperation, long> RequestCounts
    {
        get
        {
            lock (_world.Gate)
                return new Dictionary<SimulatedOperation, long>(_world.Counts.Requests);
        }
    }

    internal IReadOnlyList<AccountReading> AccountReadings
    {
        get
        {
            lock (_world.Gate)
            {
                var now = _world.Clock.GetUtcNow();
                return
                [
                    .. _world.Customers.All.SelectMany(customer =>
                        customer.Accounts.Select(account => new AccountReading(
                            account.ToSnapshot(),
                            account.Window.Used(now),
                            account.Window.EndsAt(now)
                        ))
                    ),
                ];
            }
        }
    }

    internal long CountMessagesTo(string number)
    {
        lock (_world.Gate)
            return _world.Counts.MessagesTo(PhoneNumbers.Normalize(number));
    }

    // Null where there is none, or it is no longer kept.
    internal SimulatedMessage? FindMessage(long id)
    {
        lock (_world.Gate)
            return _world.Messages.TryGet(id) is { } message ? ToSnapshot(message) : null;
    }

    // Whether any customer may not write to it.
    internal bool IsStopped(string number)
    {
        var digits = PhoneNumbers.Normalize(number);
        lock (_world.Gate)
            return _world.Customers.All.Any(customer => customer.StoppedNumbers.Contains(digits));
    }

    // Differs where anything differs that a page shows; that takes no time to speak of, so that it can be asked often.
    internal int Fingerprint()
    {
        var speed = _world.Clock.Speed;
        lock (_world.Gate)
        {
            var now = _world.Clock.GetUtcNow();
            var hash = new HashCode();
            hash.Add(_world.Generation);
            hash.Add(_world.Requests.Total);
            hash.Add(now.Ticks / TimeSpan.TicksPerMinute);
            hash.Add(speed);
            foreach (var message in _world.Messages.All)
                hash.Add((message.Id, message.Changes, message.ProgressAt(now)));
            foreach (var fault in _world.Faults.All)
                hash.Add((fault.Description, fault.Hits));
            foreach (var customer in _world.Customers.All)
            {
                hash.Add(customer.StoppedNumbers.Count);
                foreach (var account in customer.Accounts)
                    hash.Add((account.Id, account.Sms, account.Window.Used(now)));
            }
            return hash.ToHashCode();
        }
    }

    // False where there is no such account, or it would hold more than can be counted.
    internal bool TryCredit(long accountId, long sms)
    {
        lock (_world.Gate)
        {
            if (_world.Customers.FindAccount(accountId) is not { } account || account.Sms > long.MaxValue - sms)
                return false;
            account.Sms += sms;
            return true;
        }
    }

    internal long OpenAccount(string name, long sms)
    {
        lock (_world.Gate)
        {
            var account = _world.Customers.OpenAccount(_world.Customers.First, name);
            account.Sms = sms;
            return account.Id;
        }
    }

    // False where there is no such message, or it is too late.
    internal bool TryCancel(long messageId)
    {
        lock (_world.Gate)
        {
            var message = _world.Messages.TryGet(messageId);
            if (message?.ProgressAt(_world.Clock.GetUtcNow()) != MessageProgress.Scheduled)
                return false;
            message.Cancel();
            return true;
        }
    }
}
