#include "ui/palette/sources.h"

#include "app/desk/desk.h"
#include "app/messages/template_library.h"
#include "ui/language/word_labels.h"
#include "ui/palette/palette_source.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class TemplateSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ui::TemplateSource)
public:
    TemplateSource(app::Desk &desk, Navigator &navigator) : m_desk(desk), m_navigator(navigator)
    {
        connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
            m_stale = m_stale || changes.templates; // read when the palette opens
        });
    }

    void begin(const QStringList &recent) override
    {
        m_recent = recent;
        if (!std::exchange(m_stale, false))
            return;
        m_desk.ask(this, app::asking(&app::templatesInUse),
                   [this](const db::Result<QList<db::Template>> &templates) {
                       m_stale = !templates;
                       if (!templates)
                           return;
                       m_templates = *templates;
                       emit found();
                   });
    }

    QList<PaletteEntry> entries(const QString &text) const override
    {
        QList<PaletteEntry> entries;
        for (const db::Template &made : m_templates) {
            const QString id = u"template."_s + QString::number(made.id.value);
            if (text.isEmpty() && !m_recent.contains(id))
                continue;
            entries.append(
                {.id = id,
                 .title = made.title,
                 .second = tr("Template · %1 · %2 · %3", "audience, channel, language")
                               .arg(labelOf(made.audience), labelOf(made.channel), made.language.toUpper()),
                 .icon = Icons::icon(u"messages"_s),
                 .run = [this, id = made.id] { emit m_navigator.templateAsked(id); }});
        }
        return entries;
    }

private:
    app::Desk &m_desk;
    Navigator &m_navigator;
    QList<db::Template> m_templates;
    QStringList m_recent;
    bool m_stale = true;
};

} // namespace

PaletteSource *makeTemplateSource(app::Desk &desk, Navigator &navigator)
{
    return new TemplateSource(desk, navigator);
}

} // namespace ui
