#include "app/rights/person_page.h"

#include "app/rights/person_words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kStyle =
    u"body{font:15px/1.5 system-ui,sans-serif;color:#182224;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}"
    "table{border-collapse:collapse;width:100%}thead{display:table-header-group}"
    "th,td{border:1px solid #dde4e3;padding:.3em .6em;text-align:left;vertical-align:top;"
    "white-space:pre-line;overflow-wrap:anywhere}th{background:#ebf0ef}tr{break-inside:avoid}"
    "@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}}"_s;

class PersonPageWriter final
{
public:
    explicit PersonPageWriter(const PersonPageHead &head)
        : m_head(head), m_locale(head.language == "en"_L1 ? u"en_GB"_s : u"vi_VN"_s)
    {}

    QString page(const QList<PersonSection> &sections)
    {
        const QString title = word("title").arg(m_head.name).toHtmlEscaped();
        const QString today = m_head.clock.today().toString(u"dd/MM/yyyy"_s);
        const QString intro = word("intro").arg(m_head.name, m_head.shop, today).toHtmlEscaped();
        m_html = u"<!DOCTYPE html>\n<html lang=\""_s + m_head.language.toHtmlEscaped() +
                 u"\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + title + u"</title>\n<style>"_s +
                 kStyle + u"</style>\n</head>\n<body>\n<h1>"_s + title + u"</h1>\n<p>"_s + intro +
                 u"</p>\n"_s;
        for (const PersonSection &section : sections)
            add(section);
        return m_html + u"</body>\n</html>\n"_s;
    }

private:
    QString word(QStringView key) const { return personWord(key, m_head.language); }
    QString word(const char *key) const { return word(QString::fromLatin1(key)); }

    void add(const PersonSection &section)
    {
        m_html += u"<h2>"_s + word(section.key).toHtmlEscaped() + u"</h2>\n"_s;
        if (section.rows.isEmpty())
            m_html += u"<p>"_s + word("nothing") + u"</p>\n"_s;
        else if (section.isOne)
            addOne(section.rows.constFirst());
        else
            addList(section.rows);
    }

    /// A line for each fact that is known.
    void addOne(const QList<PersonFact> &facts)
    {
        m_html += u"<table>\n"_s;
        for (const PersonFact &fact : facts) {
            if (!fact.value.isNull())
                m_html += u"<tr>"_s + cell("th", word(fact.key)) + cell("td", shown(fact)) + u"</tr>\n"_s;
        }
        m_html += u"</table>\n"_s;
    }

    /// A column for each fact that is known of one of them.
    void addList(const QList<QList<PersonFact>> &rows)
    {
        QList<qsizetype> columns;
        for (qsizetype i = 0; i < rows.constFirst().size(); ++i) {
            if (std::ranges::any_of(rows, [i](const auto &row) { return !row.at(i).value.isNull(); }))
                columns.append(i);
        }
        m_html += u"<table>\n<thead><tr>"_s;
        for (const qsizetype i : columns)
            m_html += cell("th", word(rows.constFirst().at(i).key));
        m_html += u"</tr></thead>\n"_s;
        for (const auto &row : rows) {
            m_html += u"<tr>"_s;
            for (const qsizetype i : columns)
                m_html += cell("td", shown(row.at(i)));
            m_html += u"</tr>\n"_s;
        }
        m_html += u"</table>\n"_s;
    }

    static QString cell(const char *tag, const QString &text)
    {
        return u"<%1>%2</%1>"_s.arg(QString::fromLatin1(tag), text.toHtmlEscaped());
    }

    QString shown(const PersonFact &fact) const
    {
        const QString text = fact.value.toVariant().toString();
        if (fact.value.isNull())
            return {};
        switch (fact.kind) {
        case PersonFact::Kind::Text:
            return text;
        case PersonFact::Kind::Word:
            return word(text);
        case PersonFact::Kind::Day:
            return QDate::fromString(text, Qt::ISODate).toString(u"dd/MM/yyyy"_s);
        case PersonFact::Kind::Instant:
            return QDateTime::fromString(text, Qt::ISODate)
                .toTimeZone(m_head.clock.zone())
                .toString(u"dd/MM/yyyy HH:mm"_s);
        case PersonFact::Kind::YesNo:
            return word(fact.value.toBool() ? "yes" : "no");
        case PersonFact::Kind::Money:
            return m_locale.toString(fact.value.toInteger()) + u" ₫"_s;
        }
        return text;
    }

    const PersonPageHead &m_head;
    QLocale m_locale;
    QString m_html;
};

} // namespace

QString personPage(const QList<PersonSection> &sections, const PersonPageHead &head)
{
    return PersonPageWriter(head).page(sections);
}

} // namespace app
