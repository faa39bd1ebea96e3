#include "ui/import/profile_bar.h"

#include "app/import/list_survey.h"
#include "app/import/profile_commands.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ProfileBar::ProfileBar(app::Desk &desk, NotificationBar &notifications, UndoHistory &undo, QWidget *parent)
    : QWidget(parent), m_doer(desk, notifications, undo),
      m_loader(desk,
               [this](const QList<app::ListProfile> &profiles) {
                   m_profiles = profiles;
                   list();
               }),
      m_label(makeText(TextStyle::Body, u"profileLabel"_s, tr("The columns"))),
      m_box(makeComboBox(u"profileComboBox"_s, tr("Like which earlier list the columns are settled"))),
      m_name(named(new QLineEdit, u"profileNameLineEdit"_s)),
      m_rename(makeButton(u"renameProfilePushButton"_s, tr("Rename"), ButtonKind::Quiet)),
      m_forget(makeButton(u"forgetProfilePushButton"_s, tr("Forget"), ButtonKind::Quiet))
{
    m_label->setBuddy(m_box);
    m_box->setPlaceholderText(tr("are as they were settled"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_name->setMaxLength(static_cast<int>(app::RenameListProfile::kLongest));
    m_name->setAccessibleName(tr("New name of the remembered list"));
    m_name->installEventFilter(this);
    m_name->hide();
    m_rename->setToolTip(tr("Give this remembered list another name"));
    m_forget->setToolTip(tr("Forget how the columns of this list were settled; its customers stay"));
    setLayout(rowOf(grid::small(), {m_label, m_box, m_name, m_rename, m_forget, BoxItem::rest()}));
    connect(m_box, &QComboBox::activated, this, &ProfileBar::choose);
    connect(m_rename, &QPushButton::clicked, this, &ProfileBar::beginRenaming);
    connect(m_name, &QLineEdit::returnPressed, this, &ProfileBar::rename);
    connect(m_forget, &QPushButton::clicked, this, &ProfileBar::forget);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings; });
    showState();
}

void ProfileBar::show(const app::ListSurvey &survey, const std::optional<app::ListProfile> &profile)
{
    m_profile = profile;
    m_declared = survey.declared;
    endRenaming();
    list();
    m_loader.ask(app::asking(&app::listProfiles)); // an import may have remembered one since
}

// First as the list is recognised, then like each that is remembered, the latest first.
void ProfileBar::list()
{
    m_box->clear();
    m_box->addItem(tr("are as the program recognises them"));
    int row = m_profile ? -1 : 0; // one that is forgotten is no choice any more
    for (const app::ListProfile &profile : std::as_const(m_profiles)) {
        m_box->addItem(tr("are settled as in “%1”", "an earlier list").arg(profile.name));
        if (!m_profile || profile.id != m_profile->id)
            continue;
        m_profile = profile; // by another name, maybe
        row = m_box->count() - 1;
    }
    m_box->setCurrentIndex(row);
    showState();
}

void ProfileBar::choose(int row)
{
    m_profile = row > 0 ? std::optional(m_profiles.at(row - 1)) : std::nullopt;
    showState();
    emit chosen(m_profile);
}

void ProfileBar::showState()
{
    const bool renaming = !m_name->isHidden();
    setVisible(!m_declared && !m_profiles.isEmpty());
    m_box->setVisible(!renaming);
    for (QPushButton *button : {m_rename, m_forget})
        button->setVisible(m_box->currentIndex() > 0 && !renaming);
}

void ProfileBar::beginRenaming()
{
    m_name->setText(m_profile->name);
    m_name->selectAll();
    m_name->show();
    showState();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ProfileBar::rename()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || name == m_profile->name)
        return endRenaming();
    if (const auto other = app::profileNamed(m_profiles, name); other && other->id != m_profile->id) {
        m_doer.bar().show(
            {Notice::Kind::Info,
             tr("Another remembered list is called “%1”. Give this one another name.").arg(other->name)});
        return;
    }
    m_doer.run(this, app::RenameListProfile{m_profile->id, name},
               {.told = [](const QString &now) { return tr("Renamed: “%1”", "a remembered list").arg(now); },
                .then = [this](const QString &) { endRenaming(); }});
}

void ProfileBar::endRenaming()
{
    if (m_name->isHidden())
        return;
    m_name->hide();
    showState();
    m_box->setFocus(Qt::OtherFocusReason);
}

// The columns stay as they are now: only the next list is not settled like this one.
void ProfileBar::forget()
{
    m_doer.run(this, app::ForgetListProfile{m_profile->id}, {.told = [](const QString &name) {
                   return tr("“%1” is forgotten", "a remembered list").arg(name);
               }});
}

bool ProfileBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endRenaming();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
