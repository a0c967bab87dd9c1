using Parley.Cli;

using var session = new Session();
return Invocation.Run(args, session);
