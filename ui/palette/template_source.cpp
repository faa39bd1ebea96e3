#include "ui/palette/sources.h"

#include "app/desk/desk.h"
#include "app/messages/template_library.h"
#include "ui/language/word_labels.h"
#include "ui/palette/palette_source.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString labelsOf(const QList<db::Channel> &channels)
{
    QStringList labels;
    for (const db::Channel channel : channels)
        labels.append(labelOf(channel));
    return labels.join(u", "_s);
}

class TemplateSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ui::TemplateSource)
public:
    TemplateSource(app::Desk &desk, Navigator &navigator) : m_desk(desk), m_navigator(navigator)
    {
        connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
            m_stale = m_stale || changes.templates || changes.settings; // read when the palette opens
        });
    }

    void begin(const QStringList &recent) override
    {
        m_recent = recent;
        if (!std::exchange(m_stale, false))
            return;
        m_desk.ask(this, app::asking(&app::templatesInUse),
                   [this](const db::Result<app::TemplatesInUse> &known) {
                       m_stale = !known;
                       if (!known)
                           return;
                       take(*known);
                       emit found();
                   });
    }

    QList<PaletteEntry> entries(const QString &text) const override
    {
        QList<PaletteEntry> entries;
        for (const Texts &texts : m_texts) {
            if (text.isEmpty() && !m_recent.contains(texts.id))
                continue;
            entries.append({.id = texts.id,
                            .title = texts.first.title,
                            .second = tr("Template · %1 · %2 · %3", "audience, channels, language")
                                          .arg(labelOf(texts.first.audience), labelsOf(texts.channels),
                                               texts.first.language.toUpper()),
                            .icon = Icons::icon(u"messages"_s),
                            .aside = texts.first.language != m_language,
                            .yields = true,
                            .run = [this, id = texts.first.id] { emit m_navigator.templateAsked(id); }});
        }
        return entries;
    }

private:
    app::Desk &m_desk;
    Navigator &m_navigator;
    /// What is written under one title for one audience, once a channel.
    struct Texts
    {
        QString id;
        db::Template first;
        QList<db::Channel> channels;
    };
    void take(const app::TemplatesInUse &known)
    {
        m_language = known.language;
        m_texts.clear();
        for (const db::Template &one : known.templates) {
            const auto same = std::ranges::find_if(m_texts, [&one](const Texts &texts) {
                return texts.first.title == one.title && texts.first.audience == one.audience &&
                       texts.first.language == one.language;
            });
            if (same == m_texts.end())
                m_texts.append({u"template."_s + QString::number(one.id.value), one, {one.channel}});
            else if (!same->channels.contains(one.channel))
                same->channels.append(one.channel);
        }
        // The shop's own language before the others.
        std::ranges::stable_partition(
            m_texts, [&known](const Texts &texts) { return texts.first.language == known.language; });
    }

    QList<Texts> m_texts;
    QString m_language;
    QStringList m_recent;
    bool m_stale = true;
};

} // namespace

PaletteSource *makeTemplateSource(app::Desk &desk, Navigator &navigator)
{
    return new TemplateSource(desk, navigator);
}

} // namespace ui
