#include "ui/messages/version_panel.h"

#include "app/messages/template_library.h"
#include "app/messages/word_diff.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/row_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace ui {

VersionPanel::VersionPanel(app::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_asked(desk),
      m_heading(makeLabel(TextStyle::Section, u"versionsLabel"_s)), m_list(new QListWidget),
      m_changes(makeLabel(TextStyle::Secondary, u"versionChangesLabel"_s)), m_difference(new QTextBrowser),
      m_restore(new QPushButton(tr("Restore this version"))), m_close(new QPushButton(tr("Back to the text")))
{
    m_list->setAccessibleName(tr("Versions, the newest first"));
    m_difference->setAccessibleName(tr("What this version changed"));
    m_list->setObjectName(u"versionListWidget"_s);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMaximumHeight(grid::twoLineRowHeight() * 4);
    m_difference->setObjectName(u"versionTextBrowser"_s);
    m_difference->setTabChangesFocus(true);
    m_restore->setObjectName(u"versionRestorePushButton"_s);
    m_close->setObjectName(u"versionClosePushButton"_s);
    m_close->setFlat(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restore);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large(), grid::medium(), grid::large(), grid::large());
    column->setSpacing(grid::small());
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_changes);
    column->addWidget(m_difference, 2);
    column->addLayout(buttons);
    connect(&m_asked, &LoaderBase::failed, this, &VersionPanel::failed);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionPanel::showChosen);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row >= 0 && row < m_versions.size())
            emit restoreAsked(m_versions.at(row));
    });
    connect(m_close, &QPushButton::clicked, this, &VersionPanel::closed);
}

void VersionPanel::show(const db::Template &text, int chosen)
{
    m_text = text;
    m_heading->setText(tr("Versions of “%1”", "title").arg(m_text.title));
    m_versions.clear();
    m_list->clear();
    showChosen();
    m_asked.ask(app::asking(&app::loadVersions, text.id),
                [this, chosen](const QList<db::TemplateVersion> &versions) {
                    m_versions = versions;
                    fill();
                    m_list->setCurrentRow(qMin(chosen, m_list->count() - 1));
                    m_list->setFocus(Qt::OtherFocusReason);
                });
}

int VersionPanel::chosen() const
{
    return qMax(0, m_list->currentRow());
}

void VersionPanel::fill()
{
    m_list->clear();
    for (const db::TemplateVersion &version : std::as_const(m_versions)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(version.createdAtMs, m_desk.clock().zone());
        auto *item = new QListWidgetItem(version.version == m_text.version
                                             ? tr("Version %1, in use").arg(version.version)
                                             : tr("Version %1").arg(version.version),
                                         m_list);
        item->setData(row::SecondLine, QLocale().toString(at, QLocale::ShortFormat));
    }
}

void VersionPanel::showChosen()
{
    const int chosen = m_list->currentRow();
    m_difference->clear();
    m_restore->setEnabled(chosen > 0); // the newest is in use
    if (chosen < 0 || chosen >= m_versions.size())
        return;
    const db::TemplateVersion &is = m_versions.at(chosen);
    const bool first = chosen + 1 >= m_versions.size();
    const db::TemplateVersion was = first ? db::TemplateVersion() : m_versions.at(chosen + 1);
    m_changes->setText(first ? tr("The first wording")
                             : tr("Against version %1: [+ put in +], [− taken out −]").arg(was.version));
    const QString good = colorOf(Role::Good, palette()).name();
    const QString goodSoft = colorOf(Role::GoodSoft, palette()).name();
    const QString danger = colorOf(Role::Danger, palette()).name();
    const QString dangerSoft = colorOf(Role::DangerSoft, palette()).name();
    const auto html = [&](const QString &before, const QString &after) {
        QString all;
        for (const app::DiffPart &part : app::diffWords(before, after)) {
            const QString words = part.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
            if (part.kind == app::DiffPart::Kind::Added)
                all += u"<span style='color:%1;background:%2'>[+%3+]</span>"_s.arg(good, goodSoft, words);
            else if (part.kind == app::DiffPart::Kind::Removed)
                all +=
                    u"<span style='color:%1;background:%2;text-decoration:line-through'>[−%3−]</span>"_s.arg(
                        danger, dangerSoft, words);
            else
                all += words;
        }
        return all;
    };
    QString page;
    if (!is.subject.isEmpty() || !was.subject.isEmpty())
        page = u"<p><b>"_s + (first ? is.subject.toHtmlEscaped() : html(was.subject, is.subject)) +
               u"</b></p>"_s;
    page += u"<p>"_s +
            (first ? is.body.toHtmlEscaped().replace(u'\n', u"<br/>"_s) : html(was.body, is.body)) +
            u"</p>"_s;
    m_difference->setHtml(page);
}

void VersionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void VersionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_list)
        showChosen();
}

} // namespace ui
