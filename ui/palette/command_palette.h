#pragma once

#include "ui/palette/palette_source.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class PaletteModel;

/// Everything by its name, over the whole window: customers, pages, commands and templates in one list, best
/// first. Typing answers at once with what is at hand; what is asked of the database joins when it is there.
/// Up, Down, PageUp and PageDown choose while typing, Enter runs, Esc gives the keyboard back.
class CommandPalette final : public QWidget
{
    Q_OBJECT
public:
    /// Covers `window`, which it belongs to.
    explicit CommandPalette(QWidget *window);

    /// Asked in this order; of equals the earlier source's come first. The palette takes them over.
    void addSource(PaletteSource *source);
    /// Ids of what was run lately, the last first.
    void setRecent(const QStringList &recent) { m_recent = recent; }

    bool isOpen() const { return isVisible(); }
    void open();
    /// Closes and gives the keyboard back to whoever had it.
    void close();

signals:
    /// To be remembered.
    void recentChanged(const QStringList &recent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepKeyboard();
    void look();
    void refresh();
    void place();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    void choose(int row);
    void run(const QModelIndex &index);
    void retranslate();
    QRect panel() const;

    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_nothing;
    QList<PaletteSource *> m_sources;
    QStringList m_recent;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_chosen = false;      ///< the person moved: the choice stays while answers come
};

} // namespace ui
