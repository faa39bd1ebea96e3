#include "ui/messages/version_panel.h"

#include "app/messages/template_library.h"
#include "app/messages/template_parser.h"
#include "app/messages/word_diff.h"
#include "ui/messages/message_words.h"
#include "ui/shell/doer.h"
#include "ui/theme/app_style.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/row_delegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// What stands in for a missing value is said where it may be what was changed.
enum class WhenMissing
{
    Unsaid,
    Said
};

/// "[honorific]", as on the chip in the text.
QString fieldWords(const app::TemplatePiece &field, WhenMissing missing)
{
    const QString word = MessageWords::onChip(field);
    const QString fallback = field.fallback.value_or(QString());
    return u"[%1]"_s.arg(
        missing == WhenMissing::Unsaid || fallback.isEmpty()
            ? word
            : VersionPanel::tr("%1, or else %2", "a field, and what stands in for it").arg(word, fallback));
}

} // namespace

VersionPanel::VersionPanel(Doer &doer, QWidget *parent)
    : QWidget(parent), m_desk(doer.desk()), m_asked(doer.desk()),
      m_heading(makeLabel(TextStyle::Section, u"versionsLabel"_s)),
      m_list(named(new QListWidget, u"versionListWidget"_s)),
      m_changes(makeLabel(TextStyle::Secondary, u"versionChangesLabel"_s)),
      m_difference(named(new QTextBrowser, u"versionTextBrowser"_s)),
      m_restore(makeButton(u"versionRestorePushButton"_s, tr("Restore this version")))
{
    m_list->setAccessibleName(tr("Versions, the newest first"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    letLinesReachTheEdge(*m_list);
    m_list->setMaximumHeight(grid::twoLineRowHeight() * 4);
    m_difference->setAccessibleName(tr("What this version changed"));
    m_difference->setTabChangesFocus(true);
    QPushButton *close = makeButton(u"versionClosePushButton"_s, tr("Back to the text"), ButtonKind::Quiet);
    setLayout(columnOf(grid::small(),
                       {m_heading,
                        {m_list, 1},
                        m_changes,
                        {m_difference, 2},
                        rowOf(grid::small(), {m_restore, close, BoxItem::rest()})},
                       {grid::large(), grid::medium(), grid::large(), grid::large()}));
    connect(&m_asked, &LoaderBase::failed, &doer, &Doer::showError);
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionPanel::showChosen);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0 && row < m_versions.size())
            emit restoreAsked(m_versions.at(row));
    });
    connect(close, &QPushButton::clicked, this, &VersionPanel::closed);
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
                    for (const db::TemplateVersion &version : versions) {
                        const QDateTime at =
                            QDateTime::fromMSecsSinceEpoch(version.createdAtMs, m_desk.clock().zone());
                        auto *item = new QListWidgetItem(version.version == m_text.version
                                                             ? tr("Version %1, in use").arg(version.version)
                                                             : tr("Version %1").arg(version.version),
                                                         m_list);
                        item->setData(row::SecondLine, QLocale().toString(at, QLocale::ShortFormat));
                    }
                    m_list->setCurrentRow(qMin(chosen, m_list->count() - 1));
                    m_list->setFocus(Qt::OtherFocusReason);
                });
}

int VersionPanel::chosen() const
{
    return qMax(0, m_list->currentRow());
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
                             : tr("Against version %1: [+ added +], [− removed −]").arg(was.version));
    const auto marked = [this](Role ink, Role fill, const QString &style, const QString &words) {
        return u"<span style='color:%1;background:%2%3'>%4</span>"_s.arg(
            colorOf(ink, palette()).name(), colorOf(fill, palette()).name(), style, words);
    };
    const auto fieldsNamed = [&](const QString &source, WhenMissing missing) {
        QString all;
        for (const app::TemplatePiece &piece : app::parseTemplate(source).pieces) {
            const QString words = (piece.variable ? fieldWords(piece, missing) : piece.text)
                                      .toHtmlEscaped()
                                      .replace(u'\n', u"<br/>"_s);
            all += piece.variable && missing == WhenMissing::Unsaid
                       ? marked(Role::Accent, Role::AccentSoft, {}, words)
                       : words;
        }
        return all;
    };
    const auto html = [&](const QString &before, const QString &after) {
        QString all;
        for (const app::DiffPart &part : app::diffWords(first ? after : before, after)) {
            if (part.kind == app::DiffPart::Kind::Added)
                all += marked(Role::Good, Role::GoodSoft, {},
                              u"[+%1+]"_s.arg(fieldsNamed(part.text, WhenMissing::Said)));
            else if (part.kind == app::DiffPart::Kind::Removed)
                all += marked(Role::Danger, Role::DangerSoft, u";text-decoration:line-through"_s,
                              u"[−%1−]"_s.arg(fieldsNamed(part.text, WhenMissing::Said)));
            else
                all += fieldsNamed(part.text, WhenMissing::Unsaid);
        }
        return all;
    };
    QString page;
    if (!is.subject.isEmpty() || !was.subject.isEmpty())
        page = u"<p><b>%1</b></p>"_s.arg(html(was.subject, is.subject));
    m_difference->setHtml(page + u"<p>%1</p>"_s.arg(html(was.body, is.body)));
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
