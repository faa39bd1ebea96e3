#pragma once

#include <QSplitter>

namespace ui {

/// Panes beside each other; where they have no room for that, below each other, each over the whole width.
/// None of them can be closed.
class PaneSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// Measures in drawn pixels.
    struct Pane
    {
        QWidget *widget;
        int width;  ///< beside the others at first; more room goes to all of them in this proportion
        int height; ///< below the others, at least
    };

    explicit PaneSplitter(const QString &objectName, QWidget *parent = nullptr);

    /// To be called once.
    void setPanes(std::initializer_list<Pane> panes);

    /// As wide as the panes need below each other, as high as they need where they stand.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QList<int> m_heights; ///< below each other, pixels
    QByteArray m_beside;  ///< how they stood beside each other
};

} // namespace ui
