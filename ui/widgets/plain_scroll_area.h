#pragma once

#include <QScrollArea>

namespace ui {

/// A scroll area that only scrolls: no frame, no fill, no focus of its own, never sideways.
class PlainScrollArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlainScrollArea(const QString &name, QWidget *content = nullptr, QWidget *parent = nullptr);

    /// The former one is deleted.
    void hold(QWidget *content);
    /// Asks for as much height as its content needs at the width there is, so that it only scrolls where the
    /// room is short.
    void followContent();
    /// Asks for as much width as its content needs at least, so that what holds it scrolls sideways instead
    /// of the content being cut.
    void keepWidth();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_follows = false;
    bool m_keepsWidth = false;
};

} // namespace ui
