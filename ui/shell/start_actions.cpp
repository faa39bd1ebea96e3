#include "ui/shell/start_actions.h"

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <atomic>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto kLookEvery = 100ms;
constexpr int kSteps = 1000;

} // namespace

struct StartActions::Progress
{
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
    std::atomic<bool> stop{false};

    /// As the services want it.
    bool operator()(qint64 doneNow, qint64 totalNow)
    {
        done = doneNow;
        total = totalNow;
        return !stop;
    }
};

StartActions::StartActions(app::Desk &desk, NotificationBar &notifications, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notifications(notifications), m_picture(new QWidget),
      m_title(makeLabel(TextStyle::Section, u"startTitleLabel"_s)),
      m_sentence(makeLabel(TextStyle::Body, u"startSentenceLabel"_s)), m_import(new QPushButton),
      m_try(new QPushButton), m_doing(makeLabel(TextStyle::Body, u"startDoingLabel"_s)),
      m_bar(new QProgressBar), m_cancel(new QPushButton)
{
    m_picture->setFixedSize(grid::px(64), grid::px(64));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_sentence, m_doing}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(grid::px(400));
    }
    m_import->setObjectName(u"startImportPushButton"_s);
    m_import->setDefault(true);
    m_try->setObjectName(u"startSamplePushButton"_s);
    m_cancel->setObjectName(u"startCancelPushButton"_s);
    m_bar->setObjectName(u"startProgressBar"_s);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(grid::px(280), grid::px(6));

    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid::medium());
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_picture, m_title, m_sentence})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small());
    buttons->addStretch();
    buttons->addWidget(m_import);
    buttons->addWidget(m_try);
    buttons->addStretch();
    column->addLayout(buttons);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_bar, m_cancel})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);

    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, &StartActions::showProgress);
    connect(m_import, &QPushButton::clicked, this, [this] { emit importAsked({}); });
    connect(m_try, &QPushButton::clicked, this, &StartActions::makeSample);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->stop = true;
        m_cancel->setEnabled(false);
    });
    setFocusProxy(m_import);
    finish();
    m_title->setText(tr("No customers yet"));
    m_sentence->setText(
        tr("Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look "
           "around in a shop with invented people."));
    m_import->setText(tr("Import a list (CSV)…"));
    m_try->setText(tr("Try the sample shop"));
    m_cancel->setText(tr("Cancel"));
    m_doing->setText(tr("The sample shop is being set up."));
    m_bar->setAccessibleName(m_doing->text());
    // A centred label is asked for its height at the width of the whole page; its own width counts.
    for (QLabel *label : {m_sentence, m_doing})
        label->setFixedHeight(label->heightForWidth(label->maximumWidth()));
}

StartActions::~StartActions()
{
    if (m_running)
        m_running->stop = true;
}

void StartActions::makeSample()
{
    if (isRunning())
        return;
    const auto progress = begin();
    const app::SampleProgress tell = [progress](qint64 done, qint64 total) {
        return (*progress)(done, total);
    };
    const auto work = app::doing(&app::openSampleShop, m_desk.clock(), tell);
    m_desk.write(this, work, [this](const db::Result<db::Changed<bool>> &whole) {
        finish();
        if (!whole)
            refused(whole.error());
        else if (whole->value)
            m_notifications.show(
                {Notice::Kind::Good, tr("The sample shop is open. All its people are invented."), {}, {}});
        else
            m_notifications.show(
                {Notice::Kind::Info, tr("Stopped. What was made until then is there."), {}, {}});
    });
}

std::shared_ptr<StartActions::Progress> StartActions::begin()
{
    m_running = std::make_shared<Progress>();
    for (QWidget *widget : {m_import, m_try})
        widget->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_bar, m_cancel})
        widget->show();
    m_cancel->setEnabled(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
    showProgress();
    m_look.start();
    return m_running;
}

void StartActions::finish()
{
    m_running.reset();
    m_look.stop();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_doing, m_bar, m_cancel})
        widget->hide();
    for (QWidget *widget : {m_import, m_try})
        widget->show();
}

void StartActions::refused(const db::Error &error)
{
    const bool stopped = error.kind == db::ErrorKind::Cancelled;
    m_notifications.show({stopped ? Notice::Kind::Info : Notice::Kind::Danger, explain(error), {}, {}});
}

void StartActions::showProgress()
{
    const qint64 total = m_running ? m_running->total.load() : 0;
    m_bar->setRange(0, total > 0 ? kSteps : 0); // of unknown length: it only moves
    if (total > 0)
        m_bar->setValue(static_cast<int>(qMin(m_running->done.load(), total) * kSteps / total));
}

void StartActions::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(Role::AccentSoft, palette()));
    const QRect disc = m_picture->geometry();
    painter.drawEllipse(disc);
    const int inset = disc.width() * 3 / 10;
    Icons::icon(u"customers"_s, Role::Accent).paint(&painter, disc.adjusted(inset, inset, -inset, -inset));
}

} // namespace ui
