#include "app/insights/chart_labels.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// One thing to say in both languages.
struct Words
{
    QString vi;
    QString en;

    const QString &in(const QString &language) const { return language == "en"_L1 ? en : vi; }
};

Words subjectOf(Metric metric)
{
    switch (metric) {
    case Metric::Interactions:
        return {u"Lượt tiếp xúc với khách"_s, u"Contacts with customers"_s};
    case Metric::Conversions:
        return {u"Khách tiềm năng thành khách hàng"_s, u"Prospects who became customers"_s};
    case Metric::Greetings:
        return {u"Lời chúc"_s, u"Greetings"_s};
    case Metric::GreetingsPlanned:
        return {u"Lời chúc theo kế hoạch"_s, u"Greetings planned"_s};
    case Metric::GreetingsSent:
        return {u"Lời chúc đã gửi"_s, u"Greetings sent"_s};
    case Metric::GreetingsSkipped:
        return {u"Lời chúc đã bỏ qua"_s, u"Greetings skipped"_s};
    }
    return {};
}

Words countedOf(Metric metric)
{
    if (metric == Metric::Interactions)
        return {u"lượt"_s, u"contacts"_s};
    if (metric == Metric::Conversions)
        return {u"khách"_s, u"customers"_s};
    return {u"lời chúc"_s, u"greetings"_s};
}

Words stepOf(Bucket by)
{
    switch (by) {
    case Bucket::Day:
        return {u"ngày"_s, u"day"_s};
    case Bucket::Week:
        return {u"tuần"_s, u"week"_s};
    case Bucket::Month:
        return {u"tháng"_s, u"month"_s};
    }
    return {};
}

Words audienceWords(db::Audience audience)
{
    if (audience == db::Audience::Prospect)
        return {u"khách tiềm năng"_s, u"prospects"_s};
    return {u"khách hàng cũ"_s, u"existing customers"_s};
}

QList<std::optional<double>> numbersOf(const QList<qint64> &values)
{
    QList<std::optional<double>> numbers;
    for (const qint64 value : values)
        numbers.append(static_cast<double>(value));
    return numbers;
}

} // namespace

QString chartTitle(const SeriesQuery &query, const QString &language)
{
    const QString subject = subjectOf(query.metric).in(language);
    return query.audience ? u"%1, %2"_s.arg(subject, audienceWords(*query.audience).in(language)) : subject;
}

QString chartUnit(Metric metric, Bucket by, const QString &language)
{
    const QString pattern = language == "en"_L1 ? u"%1 a %2"_s : u"%1 mỗi %2"_s;
    return pattern.arg(countedOf(metric).in(language), stepOf(by).in(language));
}

QString chartLineName(const QString &line, const QString &language)
{
    static const QHash<QString, Words> known{{u"total"_s, {u"Tổng"_s, u"Total"_s}},
                                             {u"store"_s, {u"Cửa hàng"_s, u"Store"_s}},
                                             {u"phone"_s, {u"Điện thoại"_s, u"Phone"_s}},
                                             {u"sms"_s, {u"SMS"_s, u"SMS"_s}},
                                             {u"email"_s, {u"E-mail"_s, u"E-mail"_s}},
                                             {u"zalo"_s, {u"Zalo"_s, u"Zalo"_s}},
                                             {u"facebook"_s, {u"Facebook"_s, u"Facebook"_s}},
                                             {u"chat"_s, {u"Trò chuyện"_s, u"Chat"_s}},
                                             {u"social"_s, {u"Mạng xã hội"_s, u"Social media"_s}},
                                             {u"website"_s, {u"Trang web"_s, u"Website"_s}},
                                             {u"planned"_s, {u"Theo kế hoạch"_s, u"Planned"_s}},
                                             {u"sent"_s, {u"Đã gửi"_s, u"Sent"_s}},
                                             {u"skipped"_s, {u"Đã bỏ qua"_s, u"Skipped"_s}}};
    const auto found = known.constFind(line);
    return found == known.constEnd() ? line : found->in(language);
}

ChartSpec chartOf(const Series &series, const SeriesQuery &query, const QString &language,
                  const QString &title)
{
    ChartSpec spec;
    spec.title = title.isEmpty() ? chartTitle(query, language) : title;
    spec.unit = chartUnit(series.metric, series.by, language);
    spec.by = keyOf(series.by);
    spec.language = language;
    spec.dates = series.dates;
    // Channels add up to the whole; the states of greetings do not, planned counts the others too.
    spec.stacked = series.metric == Metric::Interactions;
    for (const Series::Line &line : series.lines)
        spec.lines.append({chartLineName(line.key, language), numbersOf(line.values)});
    if (spec.lines.isEmpty())
        spec.lines.append({chartLineName(u"total"_s, language), numbersOf(series.total)});
    return spec;
}

} // namespace app
