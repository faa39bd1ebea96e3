#include "ui/theme/icons.h"

#include "ui/theme/palette.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

QPixmap rendered(const QString &name, const QColor &color, QSize pixels)
{
    const QString key = u"mk-icon/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Looks up its colour at each painting, so an icon held by a button or an action follows the theme.
class RoleIconEngine final : public QIconEngine
{
public:
    RoleIconEngine(QString name, Role role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(m_name, color(mode), (QSizeF(rect.size()) * ratio).toSize()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, color(mode), size);
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const
    {
        QColor color = colorOf(m_role, QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        return color;
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon Icons::icon(const QString &name, Role role)
{
    return QFile::exists(pathOf(name)) ? QIcon(new RoleIconEngine(name, role)) : QIcon();
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, double devicePixelRatio)
{
    QPixmap pixmap = rendered(name, color, (QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace ui
