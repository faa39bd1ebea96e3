#include "app/start/sample_contacts.h"

#include <algorithm>

namespace app {

namespace {

const QTime kOpened(8, 0);
constexpr int kOpenSeconds = 12 * 3600;
constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

struct Habit
{
    db::InteractionKind kind;
    db::Channel channel;
    db::Direction direction;
    int weight;
    const char16_t *noteVi;
    const char16_t *noteEn;
};
using Kind = db::InteractionKind;
using db::Channel;
using db::Direction;
constexpr Habit kHabits[] = {
    {Kind::Visit, Channel::Store, Direction::In, 22, u"Ghé xem cây", u"Came to look at plants"},
    {Kind::Purchase, Channel::Store, Direction::In, 20, u"Mua tại quầy", u"Bought at the counter"},
    {Kind::Purchase, Channel::Website, Direction::In, 6, u"Đặt trên trang web", u"Ordered on the website"},
    {Kind::Message, Channel::Zalo, Direction::In, 12, u"Nhắn hỏi qua Zalo", u"Asked by Zalo"},
    {Kind::Message, Channel::Zalo, Direction::Out, 10, u"Nhắn hỏi thăm", u"Wrote to ask how it goes"},
    {Kind::Call, Channel::Phone, Direction::In, 6, u"Gọi hỏi giờ mở cửa", u"Called to ask when we open"},
    {Kind::Call, Channel::Phone, Direction::Out, 5, u"Gọi báo đã có hàng", u"Called: the order has arrived"},
    {Kind::Question, Channel::Facebook, Direction::In, 5, u"Hỏi giá chậu lan",
     u"Asked what a potted orchid costs"},
    {Kind::Comment, Channel::Social, Direction::In, 4, u"Bình luận bài đăng", u"Commented on a post"},
    {Kind::Review, Channel::Website, Direction::In, 2, u"Đánh giá sau mua", u"Reviewed a purchase"},
    {Kind::SurveyAnswer, Channel::Sms, Direction::In, 3, u"Trả lời khảo sát", u"Answered the survey"},
    {Kind::Complaint, Channel::Phone, Direction::In, 1, u"Hoa héo khi giao",
     u"Flowers had wilted on delivery"},
    {Kind::Referral, Channel::Store, Direction::In, 2, u"Giới thiệu bạn đến", u"Brought a friend"},
    {Kind::Message, Channel::Email, Direction::Out, 2, u"Gửi thư cảm ơn", u"Sent a letter of thanks"}};

} // namespace

SampleContacts::SampleContacts(RandomStream &random, const Clock &clock, Language notes)
    : m_random(random), m_zone(clock.zone()), m_today(clock.today()), m_nowMs(clock.nowMs()), m_notes(notes)
{}

db::Interaction SampleContacts::next(std::span<const db::CustomerId> people)
{
    const Habit &habit = m_random.pickWeighted(std::span<const Habit>(kHabits));
    db::Interaction contact;
    // Squared: a few come often, many rarely; and more lately than long ago.
    const double who = m_random.below(1'000'000) / 1e6;
    contact.customer = people[static_cast<std::size_t>(who * who * static_cast<double>(people.size()))];
    giveTime(contact);
    contact.kind = habit.kind;
    contact.channel = habit.channel;
    contact.direction = habit.direction;
    contact.note = QString::fromUtf16(m_notes == Language::English ? habit.noteEn : habit.noteVi);
    if (contact.kind == db::InteractionKind::Purchase)
        contact.amount = (50 + m_random.below(950)) * 1000;
    if (contact.kind == db::InteractionKind::SurveyAnswer || contact.kind == db::InteractionKind::Review)
        contact.score = std::min(10, 5 + m_random.below(4) + m_random.below(3));
    return contact;
}

void SampleContacts::giveTime(db::Interaction &contact)
{
    const double when = m_random.below(1'000'000) / 1e6;
    const Day &day = dayBefore(static_cast<int>(when * (1 + when) * 365));
    contact.occurredOn = day.date;
    contact.occurredAtMs = msOf(day, m_random.below(kOpenSeconds));
    if (contact.occurredAtMs > m_nowMs) {
        contact.occurredOn = contact.occurredOn.addDays(-1);
        contact.occurredAtMs -= kDayMs;
    }
}

// Asked of the zone once a day: for millions of contacts it is slow.
const SampleContacts::Day &SampleContacts::dayBefore(int days)
{
    std::optional<Day> &day = m_days.at(static_cast<std::size_t>(days));
    if (!day) {
        const QDate date = m_today.addDays(-days);
        const QTime closed = kOpened.addSecs(kOpenSeconds);
        day = Day{date, QDateTime(date, kOpened, m_zone).toMSecsSinceEpoch(),
                  QDateTime(date, closed, m_zone).toMSecsSinceEpoch()};
    }
    return *day;
}

qint64 SampleContacts::msOf(const Day &day, int secondsOpen) const
{
    constexpr qint64 kUsualMs = qint64(kOpenSeconds) * 1000;
    if (day.closedMs - day.openedMs == kUsualMs)
        return day.openedMs + qint64(secondsOpen) * 1000;
    return QDateTime(day.date, kOpened.addSecs(secondsOpen), m_zone)
        .toMSecsSinceEpoch(); // clocks were changed
}

} // namespace app
