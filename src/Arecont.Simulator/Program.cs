return await Arecont.Simulator.CommandLine.SimulatorCommand.RunAsync(args, Console.Out, Console.Error);
