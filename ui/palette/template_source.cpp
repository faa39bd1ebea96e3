#include "ui/palette/template_source.h"

#include "app/desk/desk.h"
#include "app/messages/template_library.h"
#include "ui/language/word_labels.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace ui {

TemplateSource::TemplateSource(app::Desk &desk, Navigator &navigator, QObject *parent)
    : PaletteSource(parent), m_desk(desk), m_navigator(navigator)
{
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        m_stale = m_stale || changes.templates; // read when the palette opens
    });
}

void TemplateSource::begin(const QStringList &recent)
{
    m_recent = recent;
    if (m_stale)
        load();
}

void TemplateSource::load()
{
    m_stale = false;
    m_desk.ask(this, app::asking(&app::templatesInUse),
               [this](const db::Result<QList<db::Template>> &templates) {
                   if (!templates) {
                       m_stale = true;
                       return;
                   }
                   m_templates = *templates;
                   emit found();
               });
}

QList<PaletteEntry> TemplateSource::entries(const QString &text) const
{
    QList<PaletteEntry> entries;
    for (const db::Template &made : m_templates) {
        PaletteEntry entry;
        entry.id = u"template."_s + QString::number(made.id.value);
        if (text.isEmpty() && !m_recent.contains(entry.id))
            continue;
        entry.title = made.title;
        entry.second = tr("Template · %1 · %2 · %3", "audience, channel, language")
                           .arg(labelOf(made.audience), labelOf(made.channel), made.language.toUpper());
        entry.icon = Icons::icon(u"messages"_s);
        entry.run = [this, id = made.id] { emit m_navigator.templateAsked(id); };
        entries.append(entry);
    }
    return entries;
}

} // namespace ui
