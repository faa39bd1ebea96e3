#pragma once

#include "db/messages/template.h"
#include "ui/palette/palette_source.h"

namespace app {
class Desk;
}

namespace ui {

class Navigator;

/// The templates that are in use, by title. A shop has few hundred at most, so all are held.
class TemplateSource final : public PaletteSource
{
    Q_OBJECT
public:
    /// Both outlive this object.
    TemplateSource(app::Desk &desk, Navigator &navigator, QObject *parent = nullptr);

    void begin(const QStringList &recent) override;
    QList<PaletteEntry> entries(const QString &text) const override;

private:
    void load();

    app::Desk &m_desk;
    Navigator &m_navigator;
    QList<db::Template> m_templates;
    QStringList m_recent;
    bool m_stale = true;
};

} // namespace ui
