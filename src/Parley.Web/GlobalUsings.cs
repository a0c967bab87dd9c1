// Types of the reports under shorter names.
global using CaseNames = Parley.Reports.CaseWords;
global using SafeText = Parley.Reports.PlainText;
