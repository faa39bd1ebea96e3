#include "app/customers/log_line.h"

#include "app/people/money_text.h"
#include "app/people/name_spelling.h"
#include "db/core/fold.h"

#include <QRegularExpression>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = db::InteractionKind;

constexpr int kMostScore = 10;

/// The words of the line, each also folded; what is understood is taken out.
class Reader final
{
public:
    Reader(QStringView text, QDate today) : m_today(today)
    {
        m_words = cleanName(text).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : std::as_const(m_words))
            m_folded.append(db::fold(word));
    }

    LogLine read(const LogChoice &choice)
    {
        if (!choice.kindFirst)
            readKind();
        if (choice.kind) {
            m_line.kind = *choice.kind;
            m_line.kindSaid = true;
            m_direction.reset();
        }
        readScore();
        readDay();
        readChannel();
        if (!choice.kindFirst || m_line.kind == Kind::Purchase)
            readAmount();
        const DefaultChannel way = defaultChannelFor(m_line.kind);
        m_line.channel = choice.channel.value_or(m_channel.value_or(way.channel));
        m_line.direction = choice.direction.value_or(m_direction.value_or(way.direction));
        if (choice.day) {
            m_line.day = *choice.day;
            if (m_line.problem == LogProblem::InFuture || *choice.day > m_today)
                m_line.problem = *choice.day > m_today ? LogProblem::InFuture : LogProblem::None;
        }
        m_line.note = m_words.join(u' ');
        return m_line;
    }

private:
    /// How many words from `at` on are exactly these; 0: not these.
    int matches(qsizetype at, QStringView words) const
    {
        int count = 0;
        for (const QStringView word : words.split(u' ')) {
            if (at + count >= m_folded.size() || m_folded.at(at + count) != word)
                return 0;
            ++count;
        }
        return count;
    }

    void take(qsizetype at, int count)
    {
        m_words.remove(at, count);
        m_folded.remove(at, count);
    }

    bool dayAt(qsizetype at)
    {
        for (const auto &[words, days] : logDays()) {
            if (const int count = matches(at, words)) {
                m_line.day = m_today.addDays(days);
                take(at, count);
                return true;
            }
        }
        static const QRegularExpression date(u"^(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?$"_s);
        const auto match = date.match(m_words.at(at));
        if (!match.hasMatch())
            return false;
        const int day = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        int year = match.captured(3).toInt();
        if (match.captured(3).size() == 2)
            year += 2000;
        if (year == 0) {
            year = m_today.year();
            if (QDate(year, month, day) > m_today)
                --year;
        }
        const QDate said(year, month, day);
        if (!said.isValid())
            return false;
        m_line.day = said;
        if (said > m_today)
            m_line.problem = LogProblem::InFuture;
        take(at, 1);
        if (at > 0 && (m_folded.at(at - 1) == u"ngay"_s || m_folded.at(at - 1) == u"on"_s))
            take(at - 1, 1);
        return true;
    }

    void readDay()
    {
        m_line.day = m_today;
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            // "đánh giá 9/10" gives a score, not the ninth of October.
            const bool scored = m_line.kind == Kind::Review || m_line.kind == Kind::SurveyAnswer;
            static const QRegularExpression outOf(u"^\\d+/(?:5|10)$"_s);
            if (scored && outOf.match(m_words.at(at)).hasMatch())
                continue;
            if (dayAt(at))
                return;
        }
    }

    void readKind()
    {
        // The kind is the first word, or the first behind a day: "hôm qua ghé".
        qsizetype at = 0;
        for (const auto &[words, days] : logDays()) {
            if (const int count = matches(0, words))
                at = count;
        }
        const LogKind *said = nullptr;
        int length = 0;
        for (const LogKind &kind : logKinds()) {
            for (const QStringView words : kind.words.split(u'|')) {
                if (const int count = matches(at, words); count > length) {
                    said = &kind;
                    length = count;
                }
            }
        }
        if (!said)
            return;
        m_line.kind = said->kind;
        m_line.kindSaid = true;
        m_direction = said->direction;
        if (!said->stays)
            take(at, length);
        // Who calls with a question is the customer.
        if (said->kind == Kind::Call && at < m_folded.size() &&
            (m_folded.at(at) == u"hoi"_s || m_folded.at(at) == u"asking"_s))
            m_direction = db::Direction::In;
    }

    void readChannel()
    {
        static const QStringList links{u"qua"_s, u"tren"_s, u"bang"_s, u"by"_s, u"via"_s, u"on"_s, u"over"_s};
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            const bool linked = at > 0 && links.contains(m_folded.at(at - 1));
            if (at > 0 && !linked)
                continue;
            for (const auto &[words, channel] : logChannels()) {
                const int count = matches(at, words);
                // Alone it must stand right behind the kind: "nhắn zalo", not "mua ốp điện thoại".
                if (count == 0 || (!linked && !m_line.kindSaid))
                    continue;
                m_channel = channel;
                take(linked ? at - 1 : at, count + (linked ? 1 : 0));
                return;
            }
        }
    }

    void readAmount()
    {
        const bool bare = m_line.kind == Kind::Purchase && m_line.kindSaid;
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            const auto money = moneyOf(m_words, at, bare);
            if (!money)
                continue;
            m_line.amount = money->amount;
            if (money->amount > kMostMoney)
                m_line.problem = LogProblem::AmountTooLarge;
            if (!m_line.kindSaid) {
                m_line.kind = Kind::Purchase;
                m_line.kindSaid = true;
            }
            take(at, money->words);
            return;
        }
    }

    bool scoreAt(qsizetype at)
    {
        static const QRegularExpression score(u"^(\\d{1,3})(?:/(5|10))?$"_s);
        static const QStringList stars{u"sao"_s, u"star"_s, u"stars"_s};
        static const QStringList points{u"diem"_s, u"point"_s, u"points"_s};
        const auto match = score.match(m_words.at(at));
        if (!match.hasMatch())
            return false;
        const bool starred = at + 1 < m_folded.size() && stars.contains(m_folded.at(at + 1));
        const bool pointed = at + 1 < m_folded.size() && points.contains(m_folded.at(at + 1));
        const int number = match.captured(1).toInt();
        const bool ofFive = starred || match.captured(2) == u"5"_s;
        if (number > (ofFive ? kMostScore / 2 : kMostScore))
            m_line.problem = LogProblem::ScoreOutOfRange;
        m_line.score = ofFive ? 2 * number : number;
        take(at, starred || pointed ? 2 : 1);
        return true;
    }

    void readScore()
    {
        if (m_line.kind != Kind::Review && m_line.kind != Kind::SurveyAnswer)
            return;
        for (qsizetype at = 0; at < m_words.size(); ++at) {
            if (scoreAt(at))
                return;
        }
    }

    QDate m_today;
    QStringList m_words;
    QStringList m_folded;
    LogLine m_line;
    std::optional<db::Direction> m_direction;
    std::optional<db::Channel> m_channel;
};

} // namespace

LogLine parseLogLine(QStringView text, QDate today, const LogChoice &choice)
{
    return Reader(text, today).read(choice);
}

db::Interaction interactionOf(const LogLine &line, db::CustomerId customer, const Clock &clock)
{
    const QDateTime now = clock.now().toTimeZone(clock.zone());
    const QDateTime then = line.day == now.date() ? now : QDateTime(line.day, now.time(), clock.zone());
    // Its id, stage and message are for the store to say.
    return {{},         customer,     then.toMSecsSinceEpoch(),
            line.day,   line.channel, line.direction,
            line.kind,  {},           line.amount,
            line.score, line.note,    {}};
}

} // namespace app
