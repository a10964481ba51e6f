namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A small contract of a user's own.</summary>
internal static class OrdersContract
{
    public const string Text = """
        contract: 1
        api:
          name: Orders
          version: 1.0.0
          summary: Orders of a shop.
          baseAddress: https://orders.example/api/
          methods: [post]
          envelope:
            root: orders
            error: { element: error, id: code, message: text }
          authentication:
            default: Key
            credentials:
              Key: { wire: key, type: secret, required: true, summary: The shop's key. }
            schemes:
              Key: { kind: header, header: X-Key, credentials: [Key], summary: A header. }
        errors:
          NoSuchOrder: { id: 1, message: No such order, summary: The order does not exist. }
        types:
          Order:
            summary: One order.
            fields:
              Total: { wire: total, type: integer, required: true, summary: Total in cents. }
        operations:
          GetOrder:
            path: order/get
            effect: read
            summary: Reads one order.
            parameters:
              OrderId: { wire: id, type: integer, required: true, summary: Number of the order. }
            response: { type: Order, element: order }
        """;
}
