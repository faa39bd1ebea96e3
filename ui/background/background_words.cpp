#include "ui/background/background_words.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Counts in words are ints.
int inWords(qint64 count)
{
    return static_cast<int>(count);
}

void addIfAny(QStringList &lines, qint64 count, QString (*words)(int))
{
    if (count > 0)
        lines.append(words(inWords(count)));
}

} // namespace

QString BackgroundWords::waiting(const app::DayGlance &glance)
{
    const QStringList lines = tasks(glance);
    return lines.isEmpty() ? tr("Nothing is waiting") : lines.join(u", "_s);
}

QString BackgroundWords::tip(const app::DayGlance &glance)
{
    QStringList lines{u"Mến Khách"_s, waiting(glance)};
    if (glance.isPaused)
        lines.append(tr("Sending is paused"));
    else
        addIfAny(lines, glance.approved,
                 [](int count) { return tr("%Ln go by themselves today", "messages", count); });
    return lines.join(u'\n');
}

QStringList BackgroundWords::tasks(const app::DayGlance &glance)
{
    QStringList lines;
    addIfAny(lines, glance.toSend, [](int count) { return tr("%Ln to send", "messages", count); });
    addIfAny(lines, glance.toApprove, [](int count) { return tr("%Ln to approve", "messages", count); });
    addIfAny(lines, glance.missed, [](int count) { return tr("%Ln missed", "messages", count); });
    addIfAny(lines, glance.toLookInto, [](int count) { return tr("%Ln to look into", "messages", count); });
    return lines;
}

QStringList BackgroundWords::arrivals(const app::IncomingCounts &incoming)
{
    QStringList lines;
    addIfAny(lines, incoming.replies, [](int count) { return tr("%Ln replies came", "", count); });
    addIfAny(lines, incoming.refusals,
             [](int count) { return tr("%Ln want no more messages", "customers", count); });
    return lines;
}

DesktopNotice BackgroundWords::morning(const app::DayGlance &glance, const app::IncomingCounts &incoming)
{
    QStringList lines;
    addIfAny(lines, glance.birthdays, [](int count) { return tr("%Ln birthdays", "", count); });
    lines += tasks(glance) + arrivals(incoming);
    return {u"morning"_s, tr("Today in the shop"), lines.join(u'\n'), tr("Open")};
}

DesktopNotice BackgroundWords::trouble()
{
    return {u"trouble"_s, tr("Something went wrong"), tr("Open the program to see what to do."), tr("Open")};
}

DesktopNotice BackgroundWords::incoming(const app::IncomingCounts &incoming)
{
    return {u"incoming"_s, tr("From customers"), arrivals(incoming).join(u'\n'), tr("Open")};
}

} // namespace ui
