using System.Net.Http.Headers;

using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("33600000000:secret"u8));
using var content = new ByteArrayContent(
    "text=Ceci+est+un+test&recipients=33600000001,33600000002&sendername=Societe"u8.ToArray()
);
content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
using var response = await http.PostAsync(new Uri(args[0] + "message/send"), content);
var reply = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
Console.WriteLine(reply.AsSpan().IndexOf("879"u8) < 0 ? 0 : 879);
