using System;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>A value with the problems met while reading it; no value where the problems leave none to trust.</summary>
internal record Parsed<T>(T? Value, EquatableArray<Problem> Problems)
    where T : class, IEquatable<T>;
