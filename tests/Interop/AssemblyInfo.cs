using Arecont.Interop.Tests.Players;

// Most of a test is waiting for a player or a fault: more of them at a time than there are cores.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]
[assembly: AssemblyFixture(typeof(PlayersScene))]
