#include "ui/today/today_top.h"

#include "app/outbox/today_board.h"
#include "ui/theme/grid.h"
#include "ui/today/today_words.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

TodayTop::TodayTop(QWidget *parent)
    : QWidget(parent), m_open(new Chip({}, ChipLook::existing())),
      m_missed(makeButton(u"todayMissedPushButton"_s, {}, ButtonKind::Quiet)),
      m_notReached(makeButton(u"todayNotReachedPushButton"_s, {}, ButtonKind::Quiet)), m_cut(new Chip),
      m_byThemselves(new Chip), m_approve(makeButton(u"approveDayPushButton"_s, {})),
      m_sent(makeLabel(TextStyle::Secondary, u"todaySentLabel"_s)), m_bar(new QProgressBar)
{
    m_open->setObjectName(u"todayOpenChip"_s);
    QFont link = m_notReached->font();
    link.setUnderline(true); // it leads to the list
    m_notReached->setFont(link);
    m_missed->setFont(link);
    connect(m_missed, &QPushButton::clicked, this, &TodayTop::missedWanted);
    connect(m_notReached, &QPushButton::clicked, this, &TodayTop::notReachedWanted);
    connect(m_approve, &QPushButton::clicked, this, &TodayTop::approveWanted);
    m_byThemselves->setObjectName(u"todayByThemselvesChip"_s);
    m_bar->setObjectName(u"todayProgressBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(grid::px(140), grid::px(6));
    setLayout(rowOf(grid::small(), {m_open, m_missed, m_byThemselves, m_approve, m_notReached, m_cut,
                                    BoxItem::rest(), m_sent, m_bar}));
    setFixedHeight(
        std::max({chipHeight(), m_notReached->sizeHint().height(), m_approve->sizeHint().height()}));
}

void TodayTop::show(const app::TodayBoard &board)
{
    const qint64 done = board.sent + board.skipped;
    // While nothing is due, what comes is more than how many.
    const QString next = board.total > 0 ? TodayWords::nextHour(board) : TodayWords::next(board.coming);
    const qint64 byHand = board.total - done - board.approvedToday();
    const bool waits = board.due.isEmpty() && !next.isEmpty() && (byHand > 0 || board.total == 0);
    m_open->setVisible(waits || byHand > 0);
    m_open->setText(waits ? tr("Nothing due now. %1", "what comes next").arg(next)
                          : tr("%Ln greetings to send", "today", static_cast<int>(byHand)));
    const auto byThemselves = static_cast<int>(board.goingByThemselves());
    m_byThemselves->setVisible(byThemselves > 0);
    m_byThemselves->setText(tr("%Ln go by themselves", "greetings", byThemselves));
    const auto approvable = static_cast<int>(board.approvable().size());
    m_approve->setVisible(approvable > 0);
    m_approve->setText(tr("Approve all: %Ln", "greetings that a program can send", approvable));
    m_approve->setToolTip(tr("Lets the program send them at their hours. It can be undone until they go."));
    showMissed(board.unanswered);
    m_notReached->setVisible(board.notReached > 0);
    m_notReached->setText(tr("%Ln cannot be sent…", "greetings", static_cast<int>(board.notReached)));
    m_notReached->setToolTip(tr("Shows who, why, and what can be done about it."));
    m_cut->setVisible(board.cut);
    m_cut->setText(tr("the first ones are shown; more follow"));
    const QLocale locale;
    const QString sent = tr("Sent %1 / %2", "so many of so many")
                             .arg(locale.toString(board.sent), locale.toString(board.total));
    m_sent->setText(board.skipped == 0 ? sent
                                       : tr("%1 · skipped %2", "sent so many; skipped so many")
                                             .arg(sent, locale.toString(board.skipped)));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sent, m_bar})
        widget->setVisible(board.total > 0);
    // Full once everybody was greeted who is not skipped.
    m_bar->setRange(0, static_cast<int>(qMax<qint64>(1, board.total - board.skipped)));
    m_bar->setValue(static_cast<int>(board.sent));
    m_bar->setAccessibleName(m_sent->text());
}

void TodayTop::showMissed(qint64 count)
{
    m_missed->setVisible(count > 0);
    m_missed->setToolTip(tr("Goes to what was missed."));
    m_missed->setText(tr("%Ln missed", "messages about which a person is asked", static_cast<int>(count)));
}

} // namespace ui
