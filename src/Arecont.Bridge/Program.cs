using System.CommandLine;
using Arecont.Bridge.Commands;

var root = new RootCommand("Brings Arecont Vision IP cameras into the systems people use today.")
{
    RunCommand.Create(),
    DemoCommand.Create(),
    CheckCommand.Create(),
    DiscoverCommand.Create(),
    ProbeCommand.Create(),
};

// Longer than the program itself takes to end; past it the process ends whatever still hangs.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(6), EnableDefaultExceptionHandler = false };
return await root.Parse(args).InvokeAsync(invocation);
