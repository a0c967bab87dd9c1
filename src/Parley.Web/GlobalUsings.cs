// Types of the reports whose names the editor of case texts has for types of its own.
global using CaseNames = Parley.Reports.CaseWords;
global using SafeText = Parley.Reports.PlainText;
