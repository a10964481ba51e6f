using EnvoyerSms.Contract.Tool;

return await ContractTool.RunAsync(args, ToolHost.OfProcess);
