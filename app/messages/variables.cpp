#include "app/messages/variables.h"

#include "app/messages/nfc.h"
#include "db/core/fold.h"

#include <QHash>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestName = 64;  // as typed
constexpr qsizetype kLongestGuess = 32; // names longer than this are not worth a guess

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
        {Variable::GivenName,
         u"given_name"_s,
         u"tên"_s,
         {u"tên_gọi"_s, u"name"_s, u"first_name"_s},
         u"what the customer is called by"_s,
         u"Lan"_s,
         u"Lan"_s},
        {Variable::FullName,
         u"full_name"_s,
         u"họ_tên"_s,
         {u"họ_và_tên"_s, u"tên_đầy_đủ"_s},
         u"the customer's whole name"_s,
         u"Nguyễn Thị Lan"_s,
         u"Nguyen Thi Lan"_s},
        {Variable::Honorific,
         u"honorific"_s,
         u"xưng_hô"_s,
         {u"danh_xưng"_s, u"kính_ngữ"_s, u"title"_s},
         u"how the shop addresses the customer; written {{Honorific}} it begins with a capital"_s,
         u"chị"_s,
         u"Ms"_s},
        {Variable::Self,
         u"self"_s,
         u"tự_xưng"_s,
         {u"shop_xưng"_s},
         u"how the shop speaks of itself"_s,
         u"em"_s,
         u"we"_s},
        {Variable::Shop,
         u"shop"_s,
         u"cửa_hàng"_s,
         {u"tên_shop"_s, u"tên_cửa_hàng"_s, u"shop_name"_s},
         u"the shop's name"_s,
         u"Hoa Mai"_s,
         u"Hoa Mai"_s},
        {Variable::Phone,
         u"phone"_s,
         u"điện_thoại"_s,
         {u"số_điện_thoại"_s, u"sđt"_s, u"hotline"_s, u"shop_phone"_s},
         u"the shop's telephone number"_s,
         u"0912 345 678"_s,
         u"0912 345 678"_s},
        {Variable::Occasion,
         u"occasion"_s,
         u"dịp"_s,
         {u"dịp_lễ"_s, u"ngày_lễ"_s},
         u"the day that is greeted"_s,
         u"Tết Trung thu"_s,
         u"Mid-Autumn Festival"_s},
        {Variable::Age,
         u"age"_s,
         u"tuổi"_s,
         {u"tuổi_mới"_s},
         u"the age the customer reaches"_s,
         u"35"_s,
         u"35"_s},
        {Variable::CanChi,
         u"can_chi"_s,
         u"can_chi"_s,
         {u"năm_can_chi"_s, u"năm_âm_lịch"_s},
         u"the lunar year's name; on the eve of Tet that of the year to come"_s,
         u"Bính Ngọ"_s,
         u"Bính Ngọ"_s},
        {Variable::Year, u"year"_s, u"năm"_s, {}, u"the year that is greeted"_s, u"2026"_s, u"2026"_s},
        {Variable::Date,
         u"date"_s,
         u"ngày"_s,
         {u"ngày_dương"_s},
         u"the day that is greeted, solar calendar"_s,
         u"25/09/2026"_s,
         u"25 September 2026"_s},
        {Variable::LunarDate,
         u"lunar_date"_s,
         u"ngày_âm"_s,
         {u"ngày_âm_lịch"_s, u"âm_lịch"_s},
         u"the day that is greeted, lunar calendar"_s,
         u"15/8 âm lịch"_s,
         u"15/8 lunar"_s},
        {Variable::SinceYears,
         u"since_years"_s,
         u"số_năm"_s,
         {u"số_năm_đồng_hành"_s},
         u"full years the customer has been with the shop; missing in the first"_s,
         u"3"_s,
         u"3"_s},
        {Variable::SinceDate,
         u"since_date"_s,
         u"đồng_hành_từ"_s,
         {u"khách_từ"_s},
         u"the customer's first day with the shop"_s,
         u"25/09/2023"_s,
         u"25 September 2023"_s},
    };
    return table;
}

const VariableInfo &infoOf(Variable variable)
{
    return variableTable().at(static_cast<qsizetype>(variable));
}

std::optional<Variable> variableNamed(QStringView name)
{
    if (name.size() > kLongestName)
        return std::nullopt;
    const auto found = index().constFind(canonical(name));
    return found == index().cend() ? std::nullopt : std::optional(*found);
}

QString nearestVariableName(QStringView name)
{
    const QString wanted = canonical(name.left(kLongestName));
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
