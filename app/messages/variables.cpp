#include "app/messages/variables.h"

#include "app/core/nfc.h"
#include "db/core/fold.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace app {

namespace {

constexpr qsizetype kLongestVariable = 64; // as typed
constexpr qsizetype kLongestGuess = 32;    // names longer than this are not worth a guess

QString canonical(QStringView name)
{
    QString folded = db::fold(name);
    folded.replace(u' ', u'_').replace(u'-', u'_');
    return folded;
}

const QHash<QString, Variable> &index()
{
    static const QHash<QString, Variable> names = [] {
        QHash<QString, Variable> all;
        for (const VariableInfo &info : variableTable()) {
            for (const QString &name : QStringList{info.key, info.nameVi} + info.aliases)
                all.insert(canonical(name), info.variable);
        }
        return all;
    }();
    return names;
}

/// `aliases` with bars between them.
VariableInfo variableRow(Variable variable, QStringView key, QStringView nameVi, QStringView aliases,
                         QStringView meaning, QStringView sampleVi, QStringView sampleEn)
{
    return {variable,           key.toString(),
            nameVi.toString(),  aliases.toString().split(u'|', Qt::SkipEmptyParts),
            meaning.toString(), sampleVi.toString(),
            sampleEn.toString()};
}

/// Letters to insert, drop or change to make one of the other (Levenshtein).
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

const QList<VariableInfo> &variableTable()
{
    static const QList<VariableInfo> table{
        variableRow(Variable::GivenName, u"given_name", u"tên", u"tên_gọi|name|first_name",
                    u"what the customer is called by", u"Lan", u"Lan"),
        variableRow(Variable::FullName, u"full_name", u"họ_tên", u"họ_và_tên|tên_đầy_đủ",
                    u"the customer's whole name", u"Nguyễn Thị Lan", u"Nguyen Thi Lan"),
        variableRow(Variable::Honorific, u"honorific", u"xưng_hô", u"danh_xưng|kính_ngữ|title",
                    u"how the shop addresses the customer; written {{Honorific}} it begins with a capital",
                    u"chị", u"Ms"),
        variableRow(Variable::Self, u"self", u"tự_xưng", u"shop_xưng", u"how the shop speaks of itself",
                    u"em", u"we"),
        variableRow(Variable::Shop, u"shop", u"cửa_hàng", u"tên_shop|tên_cửa_hàng|shop_name",
                    u"the shop's name", u"Hoa Mai", u"Hoa Mai"),
        variableRow(Variable::Phone, u"phone", u"điện_thoại", u"số_điện_thoại|sđt|hotline|shop_phone",
                    u"the shop's telephone number", u"0912 345 678", u"0912 345 678"),
        variableRow(Variable::Goods, u"goods", u"mặt_hàng", u"hàng|hàng_hóa|sản_phẩm|products|what_we_sell",
                    u"what the shop sells", u"hoa tươi và quà tặng", u"flowers and gifts"),
        variableRow(Variable::Occasion, u"occasion", u"dịp", u"dịp_lễ|ngày_lễ", u"the day that is greeted",
                    u"Tết Trung thu", u"Mid-Autumn Festival"),
        variableRow(Variable::Age, u"age", u"tuổi", u"tuổi_mới", u"the age the customer reaches", u"35",
                    u"35"),
        variableRow(Variable::CanChi, u"can_chi", u"can_chi", u"năm_can_chi|năm_âm_lịch",
                    u"the lunar year's name; on the eve of Tet that of the year to come", u"Bính Ngọ",
                    u"Bính Ngọ"),
        variableRow(Variable::Year, u"year", u"năm", u"", u"the year that is greeted", u"2026", u"2026"),
        variableRow(Variable::Date, u"date", u"ngày", u"ngày_dương",
                    u"the day that is greeted, solar calendar", u"25/09/2026", u"25 September 2026"),
        variableRow(Variable::LunarDate, u"lunar_date", u"ngày_âm", u"ngày_âm_lịch|âm_lịch",
                    u"the day that is greeted, lunar calendar", u"15/8 âm lịch", u"15/8 lunar"),
        variableRow(Variable::SinceYears, u"since_years", u"số_năm", u"số_năm_đồng_hành",
                    u"full years the customer has been with the shop; missing in the first", u"3", u"3"),
        variableRow(Variable::SinceDate, u"since_date", u"đồng_hành_từ", u"khách_từ",
                    u"the customer's first day with the shop", u"25/09/2023", u"25 September 2023"),
        variableRow(Variable::DayName, u"day_name", u"tên_ngày", u"tên_ngày_riêng",
                    u"what the customer's personal day is called", u"Lễ tốt nghiệp", u"Graduation day"),
        variableRow(Variable::ChildName, u"child_name", u"tên_con", u"tên_bé|tên_cháu",
                    u"whose birthday it is, on a child's birthday", u"Bo", u"Bo"),
        variableRow(Variable::DayYears, u"day_years", u"tròn_năm", u"số_năm_tròn",
                    u"full years since the wedding, the founding or the child's birth", u"10", u"10"),
    };
    return table;
}

const VariableInfo &infoOf(Variable variable)
{
    return variableTable().at(static_cast<qsizetype>(variable));
}

std::optional<Variable> variableNamed(QStringView name)
{
    if (name.size() > kLongestVariable)
        return std::nullopt;
    const auto found = index().constFind(canonical(name));
    return found == index().cend() ? std::nullopt : std::optional(*found);
}

QString nearestVariableName(QStringView name)
{
    const QString wanted = canonical(name.left(kLongestVariable));
    if (wanted.size() < 2 || wanted.size() > kLongestGuess)
        return {};
    QString nearest;
    qsizetype least = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const VariableInfo &info : variableTable()) {
        for (const QString &known : QStringList{info.key, info.nameVi} + info.aliases) {
            if (const qsizetype steps = distance(wanted, canonical(known)); steps < least) {
                least = steps;
                nearest = known;
            }
        }
    }
    return nearest;
}

void Variables::set(Variable variable, const QString &value)
{
    QString line = value;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    m_values.at(static_cast<std::size_t>(variable)) = nfc(line.simplified());
}

const QString &Variables::value(Variable variable) const
{
    return m_values.at(static_cast<std::size_t>(variable));
}

Variables sampleVariables(QStringView language)
{
    Variables samples;
    for (const VariableInfo &info : variableTable())
        samples.set(info.variable, language == u"en" ? info.sampleEn : info.sampleVi);
    return samples;
}

} // namespace app
