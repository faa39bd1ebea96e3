#include "ui/shell/notification_bar.h"

#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/plain_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kPatience = 6s;
constexpr int kWidestLines = 760;

struct NoticeLook
{
    Role role;
    const char *icon;
    struct
    {
        const char *text;
        const char *comment;
    } spoken;
};
// In the order of Notice::Kind.
constexpr NoticeLook kLooks[] = {
    {Role::Good, "check",
     QT_TRANSLATE_NOOP3("ui::NotificationBar", "Done: %1", "spoken by screen readers before a message")},
    {Role::Info, "info",
     QT_TRANSLATE_NOOP3("ui::NotificationBar", "Notice: %1", "spoken by screen readers before a message")},
    {Role::Danger, "alert",
     QT_TRANSLATE_NOOP3("ui::NotificationBar", "Problem: %1", "spoken by screen readers before a message")}};

} // namespace

NotificationBar::NotificationBar(QWidget *parent)
    : QFrame(parent), m_icon(makeLabel(TextStyle::Body, u"notificationIconLabel"_s)),
      m_text(makeLabel(TextStyle::Body, u"notificationTextLabel"_s)),
      m_action(makeButton(u"notificationActionPushButton"_s, {}, ButtonKind::Quiet)), m_close(new QToolButton)
{
    setObjectName(u"notificationBar"_s);
    m_action->setFont(fontOf(TextStyle::Strong));
    m_close->setObjectName(u"notificationCloseToolButton"_s);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    for (QWidget *button : std::initializer_list<QWidget *>{m_action, m_close})
        button->setMaximumHeight(grid::compactRowHeight() - grid::px(4));

    setLayout(
        rowOf(grid::small(), {m_icon, {m_text, 1}, m_action, m_close}, {grid::medium(), 0, grid::px(2), 0}));
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &NotificationBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, &NotificationBar::runAction);
    connect(m_close, &QToolButton::clicked, this, &NotificationBar::dismiss);
    QWidget::hide();
    dress();
}

quint64 NotificationBar::show(const Notice &notice)
{
    const bool isTrouble = notice.kind == Notice::Kind::Danger;
    const bool isHeld = removeAlike(notice);
    m_notices.removeIf([](const Shown &earlier) { return earlier.notice.kind != Notice::Kind::Danger; });
    const quint64 number = ++m_lastNumber;
    m_notices.append({number, notice});
    present();
    if (isTrouble && !isHeld)
        emit troubled();
    return number;
}

quint64 NotificationBar::showNext(const Notice &failure)
{
    if (!isShowing() || shown().kind != Notice::Kind::Good)
        return show(failure);
    const bool isHeld = removeAlike(failure);
    const quint64 number = ++m_lastNumber;
    m_notices.insert(m_notices.size() - 1, {number, failure});
    if (!isHeld)
        emit troubled();
    return number;
}

// One trouble, met at several places, is told once.
bool NotificationBar::removeAlike(const Notice &notice)
{
    return m_notices.removeIf(
               [&notice](const Shown &earlier) { return earlier.notice.text == notice.text; }) > 0;
}

void NotificationBar::withdraw(quint64 number)
{
    if (m_notices.removeIf([number](const Shown &one) { return one.number == number; }) > 0)
        present();
}

bool NotificationBar::holds(quint64 number) const
{
    return std::ranges::any_of(m_notices, [number](const Shown &one) { return one.number == number; });
}

void NotificationBar::dismiss()
{
    if (m_notices.isEmpty())
        return;
    m_notices.removeLast();
    present();
}

bool NotificationBar::stays() const
{
    return isShowing() && shown().kind == Notice::Kind::Danger;
}

QSize NotificationBar::sizeHint() const
{
    const QSize wanted = QFrame::sizeHint();
    if (!stays())
        return wanted;
    const QFontMetrics metrics = m_text->fontMetrics();
    const int oneLine = metrics.horizontalAdvance(m_text->text()) + metrics.averageCharWidth();
    return {qMin(wanted.width() - m_text->sizeHint().width() + oneLine, grid::px(kWidestLines)),
            wanted.height()};
}

QString NotificationBar::text() const
{
    return isShowing() ? shown().text : QString();
}

void NotificationBar::present()
{
    m_patience.stop();
    if (!isShowing()) {
        QWidget::hide();
        emit changed();
        return;
    }
    const Notice notice = shown();
    m_text->setWordWrap(stays()); // what passes keeps to one line
    m_text->setText(notice.text);
    m_text->setToolTip(plainTip(notice.text)); // a long one does not fit
    m_action->setText(notice.actionText);
    m_action->setVisible(!notice.actionText.isEmpty());
    dress();
    if (!stays() && !underMouse())
        m_patience.start();
    layout()->activate();
    QWidget::show();
    raise();
    emit changed();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void NotificationBar::runAction()
{
    const auto action = isShowing() ? shown().action : nullptr;
    dismiss();
    if (action)
        action();
}

// The notification bar wears the other column of the role table, so that it stands out in light and dark
// alike. Only its parts get that palette: a widget with a palette of its own is not told when the
// application's changes.
void NotificationBar::dress()
{
    const bool inverse = !isDark(palette());
    const QPalette other = makePalette(inverse);
    m_text->setPalette(other);
    m_close->setPalette(other);
    QPalette quiet = other;
    quiet.setColor(QPalette::ButtonText, colorOf(Role::Accent, inverse));
    m_action->setPalette(quiet);
    const Notice notice = isShowing() ? shown() : Notice();
    const NoticeLook &look = kLooks[static_cast<int>(notice.kind)];
    const auto drawn = [this, inverse](const QString &name, Role role) {
        return Icons::pixmap(name, colorOf(role, inverse), grid::iconSize(), devicePixelRatioF());
    };
    m_icon->setPixmap(drawn(QString::fromLatin1(look.icon), look.role));
    m_close->setIcon(drawn(u"close"_s, Role::TextSecondary));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(plainTip(m_close->accessibleName()));
    setAccessibleName(tr(look.spoken.text, look.spoken.comment).arg(notice.text));
}

void NotificationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, rect(), colorOf(Role::Surface1, !isDark(palette())), QColor(), grid::radius());
}

void NotificationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        dress();
    QFrame::changeEvent(event);
}

void NotificationBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

// Who is reading, or on the way to the button, is given time.
void NotificationBar::enterEvent(QEnterEvent *event)
{
    m_patience.stop();
    QFrame::enterEvent(event);
}

void NotificationBar::leaveEvent(QEvent *event)
{
    if (isShowing() && !stays())
        m_patience.start();
    QFrame::leaveEvent(event);
}

} // namespace ui
