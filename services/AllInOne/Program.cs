using System.Globalization;
using Ingest.AllInOne.Commands;

// Numbers and dates are read and written the same way on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await IngestCommand.RunAsync(args);
