#include "ui/shell/start_actions.h"

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/job_progress.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StartActions::StartActions(app::Desk &desk, NotificationBar &notifications, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notifications(notifications), m_picture(new QWidget),
      m_title(makeLabel(TextStyle::Section, u"startTitleLabel"_s)),
      m_sentence(makeLabel(TextStyle::Body, u"startSentenceLabel"_s)), m_import(new QPushButton),
      m_try(new QPushButton), m_progress(new JobProgress)
{
    m_picture->setFixedSize(grid::px(64), grid::px(64));
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setFixedWidth(grid::px(400));
    m_progress->setFixedWidth(grid::px(400));
    m_import->setObjectName(u"startImportPushButton"_s);
    m_import->setDefault(true);
    m_try->setObjectName(u"startSamplePushButton"_s);

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
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_import, &QPushButton::clicked, this, [this] { emit importAsked({}); });
    connect(m_try, &QPushButton::clicked, this, &StartActions::makeSample);
    setFocusProxy(m_import);
    finish();
    m_title->setText(tr("No customers yet"));
    m_sentence->setText(
        tr("Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look "
           "around in a shop with invented people."));
    m_import->setText(tr("Import a list (CSV)…"));
    m_try->setText(tr("Try the sample shop"));
    // A centred label is asked for its height at the width of the whole page; its own width counts.
    m_sentence->setFixedHeight(m_sentence->heightForWidth(m_sentence->maximumWidth()));
}

bool StartActions::isRunning() const
{
    return m_progress->isRunning();
}

void StartActions::makeSample()
{
    if (isRunning())
        return;
    for (QWidget *widget : {m_import, m_try})
        widget->hide();
    const SharedCount progress = m_progress->begin(tr("The sample shop is being set up."));
    const app::SampleProgress tell = [progress](qint64 done, qint64 total) {
        return progress->tell(done, total);
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

void StartActions::finish()
{
    m_progress->end();
    for (QWidget *widget : {m_import, m_try})
        widget->show();
}

void StartActions::refused(const db::Error &error)
{
    const bool stopped = error.kind == db::ErrorKind::Cancelled;
    m_notifications.show({stopped ? Notice::Kind::Info : Notice::Kind::Danger, explain(error), {}, {}});
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
