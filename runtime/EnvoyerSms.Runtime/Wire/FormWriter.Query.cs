using System.Text;

namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    /// <summary>Writes the fields of a query as they are, without those that have been written already, such as credentials.</summary>
    /// <param name="query">As it stands in an address, without the question mark.</param>
    internal void Query(string query)
    {
        var written = WrittenFields.Split(Written).Where(static (_, i) => i % 2 == 0).ToList();
        foreach (var field in query.Split('&'))
        {
            if (field.Length == 0 || written.Contains(field.Split('=')[0]))
                continue;
            if (_length > 0)
                AppendRaw((byte)'&');
            var bytes = Encoding.ASCII.GetBytes(field);
            bytes.CopyTo(Reserve(bytes.Length));
            _length += bytes.Length;
        }
    }
}
