#pragma once

#include "app/messages/variables.h"

#include <QFrame>

class QListWidget;

namespace ui {

/// The variables that begin like what was typed, with meaning and a usual value. Never takes the keyboard:
/// the text hands it the keys.
class VariablePopup final : public QFrame
{
    Q_OBJECT
public:
    /// `owner` is the text; the popup lies above the window the text is in.
    explicit VariablePopup(QWidget *owner);

    /// Those that match, at a point of the owner (in its coordinates, under the line); hidden when none does.
    void offer(const QString &typed, const QString &language, const QRect &line);
    void moveBy(int rows);
    std::optional<app::Variable> chosen() const;

signals:
    void picked(app::Variable variable);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_owner;
    QListWidget *m_list;
};

} // namespace ui
