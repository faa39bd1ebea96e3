#include "app/customers/log_line.h"

#include "app/customers/default_channel.h"
#include "app/people/money_text.h"
#include "app/people/person_name.h"
#include "db/core/fold.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Kind = db::InteractionKind;

constexpr int kMostScore = 10;

struct KindWord
{
    const char16_t *words; ///< folded; the longer before the shorter
    Kind kind;
    std::optional<db::Direction> direction;
    bool stays = false; ///< says more than the kind, so it stays in the note
};

constexpr std::array kKinds{
    KindWord{u"khach hang goi", Kind::Call, db::Direction::In},
    KindWord{u"khach goi", Kind::Call, db::Direction::In},
    KindWord{u"khach mua", Kind::Purchase, {}},
    KindWord{u"khach ghe", Kind::Visit, {}},
    KindWord{u"khach hoi", Kind::Question, {}},
    KindWord{u"khach nhan tin", Kind::Message, db::Direction::In},
    KindWord{u"khach nhan", Kind::Message, db::Direction::In},
    KindWord{u"goi dien", Kind::Call, {}},
    KindWord{u"goi den", Kind::Call, db::Direction::In},
    KindWord{u"goi toi", Kind::Call, db::Direction::In},
    KindWord{u"goi hang", Kind::Purchase, {}, true},
    KindWord{u"goi", Kind::Call, {}},
    KindWord{u"nhan tin", Kind::Message, {}},
    KindWord{u"nhan", Kind::Message, {}},
    KindWord{u"ghe tham", Kind::Visit, {}},
    KindWord{u"ghe", Kind::Visit, {}},
    KindWord{u"den cua hang", Kind::Visit, {}},
    KindWord{u"dat hang", Kind::Purchase, {}},
    KindWord{u"dat mua", Kind::Purchase, {}},
    KindWord{u"mua hang", Kind::Purchase, {}},
    KindWord{u"mua", Kind::Purchase, {}},
    KindWord{u"hoi", Kind::Question, {}},
    KindWord{u"khieu nai", Kind::Complaint, {}},
    KindWord{u"phan nan", Kind::Complaint, {}},
    KindWord{u"than phien", Kind::Complaint, {}},
    KindWord{u"che", Kind::Complaint, {}},
    KindWord{u"danh gia", Kind::Review, {}},
    KindWord{u"khao sat", Kind::SurveyAnswer, {}},
    KindWord{u"binh luan", Kind::Comment, {}},
    KindWord{u"su kien", Kind::Event, {}},
    KindWord{u"du su kien", Kind::Event, {}},
    KindWord{u"gioi thieu", Kind::Referral, {}},
    KindWord{u"called us", Kind::Call, db::Direction::In},
    KindWord{u"called in", Kind::Call, db::Direction::In},
    KindWord{u"called", Kind::Call, {}},
    KindWord{u"phoned", Kind::Call, {}},
    KindWord{u"call", Kind::Call, {}},
    KindWord{u"wrote to us", Kind::Message, db::Direction::In},
    KindWord{u"message", Kind::Message, {}},
    KindWord{u"messaged", Kind::Message, {}},
    KindWord{u"texted", Kind::Message, {}},
    KindWord{u"wrote", Kind::Message, {}},
    KindWord{u"visited", Kind::Visit, {}},
    KindWord{u"visit", Kind::Visit, {}},
    KindWord{u"came by", Kind::Visit, {}},
    KindWord{u"came", Kind::Visit, {}},
    KindWord{u"bought", Kind::Purchase, {}},
    KindWord{u"buy", Kind::Purchase, {}},
    KindWord{u"purchased", Kind::Purchase, {}},
    KindWord{u"purchase", Kind::Purchase, {}},
    KindWord{u"ordered", Kind::Purchase, {}},
    KindWord{u"order", Kind::Purchase, {}},
    KindWord{u"asked", Kind::Question, {}},
    KindWord{u"asks", Kind::Question, {}},
    KindWord{u"ask", Kind::Question, {}},
    KindWord{u"question", Kind::Question, {}},
    KindWord{u"complained", Kind::Complaint, {}},
    KindWord{u"complains", Kind::Complaint, {}},
    KindWord{u"complaint", Kind::Complaint, {}},
    KindWord{u"reviewed", Kind::Review, {}},
    KindWord{u"review", Kind::Review, {}},
    KindWord{u"rated", Kind::Review, {}},
    KindWord{u"survey", Kind::SurveyAnswer, {}},
    KindWord{u"commented", Kind::Comment, {}},
    KindWord{u"comment", Kind::Comment, {}},
    KindWord{u"event", Kind::Event, {}},
    KindWord{u"referred", Kind::Referral, {}},
    KindWord{u"referral", Kind::Referral, {}},
    KindWord{u"recommended", Kind::Referral, {}},
};

constexpr std::array kChannels{
    std::pair{u"cua hang", db::Channel::Store},   std::pair{u"tai quay", db::Channel::Store},
    std::pair{u"dien thoai", db::Channel::Phone}, std::pair{u"tin nhan", db::Channel::Sms},
    std::pair{u"store", db::Channel::Store},      std::pair{u"phone", db::Channel::Phone},
    std::pair{u"sms", db::Channel::Sms},          std::pair{u"e-mail", db::Channel::Email},
    std::pair{u"email", db::Channel::Email},      std::pair{u"mail", db::Channel::Email},
    std::pair{u"zalo", db::Channel::Zalo},        std::pair{u"facebook", db::Channel::Facebook},
    std::pair{u"fb", db::Channel::Facebook},      std::pair{u"messenger", db::Channel::Facebook},
    std::pair{u"chat", db::Channel::Chat},        std::pair{u"website", db::Channel::Website},
    std::pair{u"web", db::Channel::Website},      std::pair{u"tiktok", db::Channel::Social},
    std::pair{u"instagram", db::Channel::Social},
};

constexpr std::array kDays{
    std::pair{u"hom nay", 0},   std::pair{u"sang nay", 0},   std::pair{u"trua nay", 0},
    std::pair{u"chieu nay", 0}, std::pair{u"toi nay", 0},    std::pair{u"hom qua", -1},
    std::pair{u"toi qua", -1},  std::pair{u"chieu qua", -1}, std::pair{u"sang qua", -1},
    std::pair{u"hom kia", -2},  std::pair{u"today", 0},      std::pair{u"yesterday", -1},
};

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

    LogLine read(const LogChoice &choice);

private:
    /// How many words from `at` on are exactly these; 0: not these.
    int matches(qsizetype at, QStringView words) const;
    void take(qsizetype at, int count);
    void readDay();
    void readKind();
    void readChannel();
    void readAmount();
    void readScore();
    bool dayAt(qsizetype at);
    bool scoreAt(qsizetype at);

    QDate m_today;
    QStringList m_words;
    QStringList m_folded;
    LogLine m_line;
    std::optional<db::Direction> m_direction;
    std::optional<db::Channel> m_channel;
};

int Reader::matches(qsizetype at, QStringView words) const
{
    int count = 0;
    for (const QStringView word : words.split(u' ')) {
        if (at + count >= m_folded.size() || m_folded.at(at + count) != word)
            return 0;
        ++count;
    }
    return count;
}

void Reader::take(qsizetype at, int count)
{
    m_words.remove(at, count);
    m_folded.remove(at, count);
}

bool Reader::dayAt(qsizetype at)
{
    for (const auto &[words, days] : kDays) {
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

void Reader::readDay()
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

void Reader::readKind()
{
    // The kind is the first word, or the first behind a day: "hôm qua ghé".
    qsizetype at = 0;
    for (const auto &[words, days] : kDays) {
        if (const int count = matches(0, words))
            at = count;
    }
    for (const KindWord &word : kKinds) {
        const int count = matches(at, word.words);
        if (count == 0)
            continue;
        m_line.kind = word.kind;
        m_line.kindSaid = true;
        m_direction = word.direction;
        if (!word.stays)
            take(at, count);
        // Who calls with a question is the customer.
        if (word.kind == Kind::Call && at < m_folded.size() &&
            (m_folded.at(at) == u"hoi"_s || m_folded.at(at) == u"asking"_s))
            m_direction = db::Direction::In;
        return;
    }
}

void Reader::readChannel()
{
    static const QStringList links{u"qua"_s, u"tren"_s, u"bang"_s, u"by"_s, u"via"_s, u"on"_s, u"over"_s};
    for (qsizetype at = 0; at < m_words.size(); ++at) {
        const bool linked = at > 0 && links.contains(m_folded.at(at - 1));
        if (at > 0 && !linked)
            continue;
        for (const auto &[words, channel] : kChannels) {
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

void Reader::readAmount()
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

bool Reader::scoreAt(qsizetype at)
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

void Reader::readScore()
{
    if (m_line.kind != Kind::Review && m_line.kind != Kind::SurveyAnswer)
        return;
    for (qsizetype at = 0; at < m_words.size(); ++at) {
        if (scoreAt(at))
            return;
    }
}

LogLine Reader::read(const LogChoice &choice)
{
    readKind();
    if (choice.kind) {
        m_line.kind = *choice.kind;
        m_line.kindSaid = true;
        m_direction.reset();
    }
    readScore();
    readDay();
    readChannel();
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

} // namespace

LogLine parseLogLine(QStringView text, QDate today, const LogChoice &choice)
{
    return Reader(text, today).read(choice);
}

db::Interaction interactionOf(const LogLine &line, db::CustomerId customer, const Clock &clock)
{
    db::Interaction contact;
    contact.customer = customer;
    contact.kind = line.kind;
    contact.channel = line.channel;
    contact.direction = line.direction;
    contact.amount = line.amount;
    contact.score = line.score;
    contact.note = line.note;
    const QDateTime now = clock.now().toTimeZone(clock.zone());
    contact.occurredOn = line.day;
    contact.occurredAtMs = line.day == now.date()
                               ? now.toMSecsSinceEpoch()
                               : QDateTime(line.day, now.time(), clock.zone()).toMSecsSinceEpoch();
    return contact;
}

} // namespace app
