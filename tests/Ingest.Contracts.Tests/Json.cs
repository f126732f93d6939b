using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Contracts.Tests;

/// <summary>Reads and writes contracts as the pipeline does.</summary>
internal static class Json
{
    internal static IEnumerable<Type> Contracts { get; } =
        [.. typeof(ContractsJson).GetCustomAttributesData()
            .Where(static attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(static attribute => (Type)attribute.ConstructorArguments[0].Value!)];

    internal static string Write(object message) => JsonSerializer.Serialize(message, ContractsJson.Default.GetTypeInfo(message.GetType())!);

    internal static object Read(string json, Type contract) => JsonSerializer.Deserialize(json, ContractsJson.Default.GetTypeInfo(contract)!)!;

    internal static T Read<T>(string json) => (T)Read(json, typeof(T));

    internal static IEnumerable<string> WireNames<T>()
        where T : struct, Enum =>
        typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => JsonSerializer.Serialize((T)field.GetValue(null)!).Trim('"'));
}
