#include "ui/shell/start_actions.h"

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/icon_disc.h"
#include "ui/widgets/job_progress.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

StartActions::StartActions(app::Desk &desk, NotificationBar &notifications, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notifications(notifications),
      m_title(makeText(TextStyle::Section, u"startTitleLabel"_s, tr("No customers yet"))),
      m_add(makeButton(u"startAddPushButton"_s, tr("Add the first customer"))),
      m_import(
          makeButton(u"startImportPushButton"_s, tr("Import a list (Excel, CSV)…"), ButtonKind::Primary)),
      m_try(makeButton(u"startSamplePushButton"_s, tr("Try the sample shop"))), m_progress(new JobProgress)
{
    auto *sentence = makeWrappedLabel(TextStyle::Body, u"startSentenceLabel"_s);
    sentence->setText(tr("Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look "
                         "around in a shop with invented people."));
    sentence->setForegroundRole(QPalette::PlaceholderText);
    sentence->setAlignment(Qt::AlignCenter);
    sentence->setFixedWidth(grid::px(400));
    // A centred label is asked for its height at the width of the whole page; its own width counts.
    sentence->setFixedHeight(sentence->heightForWidth(sentence->maximumWidth()));
    m_progress->setFixedWidth(grid::px(400));

    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid::medium());
    column->addStretch(2);
    for (QWidget *widget : std::initializer_list<QWidget *>{new IconDisc(u"customers"_s), m_title, sentence})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addLayout(rowOf(grid::small(), {BoxItem::rest(), m_import, m_add, m_try, BoxItem::rest()}));
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_import, &QPushButton::clicked, this, [this] { emit importAsked({}); });
    connect(m_try, &QPushButton::clicked, this, &StartActions::makeSample);
    connect(m_add, &QPushButton::clicked, this, &StartActions::addAsked);
    setFocusProxy(m_import);
}

bool StartActions::isRunning() const
{
    return m_progress->isRunning();
}

QString StartActions::title() const
{
    return m_title->text();
}

void StartActions::makeSample()
{
    if (isRunning())
        return;
    for (QWidget *widget : {m_import, m_add, m_try})
        widget->hide();
    const SharedCount progress = m_progress->begin(tr("The sample shop is being set up."));
    const app::SampleProgress tell = std::bind_front(&JobCount::tell, progress);
    const auto work = app::doing(&app::openSampleShop, m_desk.clock(), tell);
    m_desk.write(this, work, [this](const db::Result<db::Changed<bool>> &whole) {
        m_progress->end();
        for (QWidget *widget : {m_import, m_add, m_try})
            widget->show();
        if (!whole)
            m_notifications.show(
                {whole.error().kind == db::ErrorKind::Cancelled ? Notice::Kind::Info : Notice::Kind::Danger,
                 explain(whole.error())});
        else if (whole->value)
            m_notifications.show(
                {Notice::Kind::Good, tr("The sample shop is open. Everyone in it is invented.")});
        else
            m_notifications.show({.text = tr("Stopped. The shop is still empty.")});
    });
}

} // namespace ui
