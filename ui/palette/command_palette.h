#pragma once

#include "ui/palette/palette_frame.h"
#include "ui/palette/palette_source.h"

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class PaletteModel;

/// Everything by its name, over the whole window: customers, pages, commands and templates in one list, best
/// first. Typing answers at once with what is at hand; what is asked of the database joins when it is there.
/// Up, Down, PageUp and PageDown choose while typing, Enter runs, Esc gives the keyboard back.
class CommandPalette final : public PaletteFrame
{
    Q_OBJECT
public:
    /// Covers `window`, which it belongs to.
    explicit CommandPalette(QWidget *window);

    /// Asked in this order; of equals the earlier source's come first. The palette takes them over.
    void addSource(PaletteSource *source);
    /// Ids of what was run lately, the last first.
    void setRecent(const QStringList &recent) { m_recent = recent; }

    /// Stands at the bottom of the panel while it is to be seen. The palette takes it over.
    void setFoot(QWidget *foot);
    /// With this in the field.
    void open(const QString &text = {});
    /// Something is typed in the field, and it is open.
    bool isTypedIn() const;

signals:
    /// To be remembered.
    void recentChanged(const QStringList &recent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect panel() const override;
    void place() override;
    int panelWidth() const;
    /// Of what is seen of it, with the room above it.
    int footHeight() const;
    void look();
    void refresh();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    /// -1: none.
    void choose(int row);
    /// The one chosen, else the first.
    void runCurrent();
    void run(const QModelIndex &index);
    void retranslate();

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QList<PaletteSource *> m_sources;
    QStringList m_recent;
    QWidget *m_foot = nullptr;
    bool m_chosen = false;       ///< the person moved: the choice stays while answers come
    bool m_runWhenFound = false; ///< Enter came before the answer
};

} // namespace ui
