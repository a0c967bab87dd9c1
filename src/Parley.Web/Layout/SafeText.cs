// Words of a case made safe to show. The editor of case texts has a type of the same name for plain scalars.
global using SafeText = Parley.Reports.PlainText;
