#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace app {

/// What a template can say about the customer, the shop and the day; in the order of variableTable().
enum class Variable
{
    GivenName,
    FullName,
    Honorific,
    Self,
    Shop,
    Phone,
    Goods,
    Occasion,
    Age,
    CanChi,
    Year,
    Date,
    LunarDate,
    SinceYears,
    SinceDate,
    DayName,
    ChildName,
    DayYears
};

/// One row of the documented list. Names are found without regard to case, accents, and blank, '-' or '_'.
struct VariableInfo
{
    Variable variable;
    QString key;         ///< English name, "given_name"
    QString nameVi;      ///< Vietnamese name, "tên"
    QStringList aliases; ///< other names that are understood
    QString meaning;     ///< English, for lists and help
    QString sampleVi;    ///< a usual value, for previews and for judging lengths
    QString sampleEn;
};

const QList<VariableInfo> &variableTable();
const VariableInfo &infoOf(Variable variable);

/// "given_name", "Tên", "ten goi", "xưng-hô" ...
std::optional<Variable> variableNamed(QStringView name);
/// The name in the table spelt most like `name`; empty when none is near.
QString nearestVariableName(QStringView name);

/// The values for one rendering. A value not set, or set to nothing, is missing.
class Variables final
{
public:
    /// Stores the value as one line of NFC text: control characters and line breaks become blanks, so that a
    /// name cannot break a mail header.
    void set(Variable variable, const QString &value);
    const QString &value(Variable variable) const;

private:
    std::array<QString, 18> m_values;
};

/// Every variable with its sample of that language ("vi" or "en").
Variables sampleVariables(QStringView language);

} // namespace app
