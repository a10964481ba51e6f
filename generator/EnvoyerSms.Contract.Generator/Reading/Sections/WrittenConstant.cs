using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <param name="Name">As it stands in the contract.</param>
internal sealed record WrittenConstant(YamlScalar Name, ConstantModel Constant);
