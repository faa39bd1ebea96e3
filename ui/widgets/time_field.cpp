#include "ui/widgets/time_field.h"

#include "app/people/typed_moment.h"
#include "ui/theme/grid.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kMinutesOfDay = 24 * 60;
}

TimeField::TimeField(QTime time, QWidget *parent) : TypedField(parent), m_time(time), m_before(time)
{
    setFixedWidth(grid::px(92));
    present();
}

void TimeField::setTime(QTime time)
{
    m_time = m_before = time;
    present();
}

void TimeField::step(Stride stride, int by)
{
    const int size = stride == Stride::Large ? 120 : 30;
    const int minute = m_time.hour() * 60 + m_time.minute();
    // To the next whole half hour first, and never round midnight.
    const int to = by > 0 ? (minute / 30) * 30 + size : ((minute + 29) / 30) * 30 - size;
    change(QTime(0, 0).addSecs(60 * qBound(0, to, kMinutesOfDay - 30)));
}

bool TimeField::take(const QString &typed)
{
    const auto time = app::typedTime(typed);
    if (time)
        change(*time);
    return time.has_value();
}

void TimeField::change(QTime time)
{
    if (time == m_time)
        return;
    m_time = time;
    emit timeChanged(time);
}

QString TimeField::shown() const
{
    return m_time.toString(u"HH:mm"_s);
}

QString TimeField::refusal(const QString &typed) const
{
    return typed.trimmed().isEmpty()
               ? tr("Type a time of day, such as 8, 830 or 20:15.")
               : tr("“%1” is not a time of day. Type it as 8, 830 or 20:15.").arg(typed);
}

} // namespace ui
