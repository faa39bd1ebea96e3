#include "ui/greetings/effect_reader.h"

#include "app/desk/desk.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kEffectPause = 120ms;
constexpr int kEffectStepMs = 30;
} // namespace

EffectReader::EffectReader(app::Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kEffectPause);
    m_pause.callOnTimeout(this, [this] { begin(); });
}

EffectReader::~EffectReader()
{
    stop();
}

void EffectReader::want(const app::RuleChange &change, std::shared_ptr<app::Crowds> crowds)
{
    stop();
    m_change = change;
    m_crowds = std::move(crowds);
    m_pause.start();
}

void EffectReader::stop()
{
    m_pause.stop();
    m_reading = false;
    if (m_stop)
        m_stop->store(true, std::memory_order_relaxed);
    m_stop.reset();
}

void EffectReader::begin()
{
    m_reading = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    using Loaded = db::Result<std::shared_ptr<app::RuleRehearsal>>;
    m_desk.read(
        this,
        [today = m_desk.clock().today(), change = m_change, crowds = m_crowds](db::Session &session) {
            return app::RuleRehearsal::load(session, today, change, crowds);
        },
        [this, stop = m_stop](const Loaded &loaded) {
            if (stop != m_stop)
                return;
            if (!loaded) {
                m_reading = false;
                emit failed(loaded.error());
                return;
            }
            goOn(*loaded);
        });
}

void EffectReader::goOn(const std::shared_ptr<app::RuleRehearsal> &rehearsal)
{
    m_desk.read(
        this,
        [rehearsal, stop = m_stop](db::Session &session) {
            return rehearsal->goOn(session, kEffectStepMs, stop.get());
        },
        [this, rehearsal, stop = m_stop](const db::Result<app::RuleEffect> &effect) {
            if (stop != m_stop)
                return;
            if (!effect) {
                m_reading = false;
                emit failed(effect.error());
                return;
            }
            m_reading = effect->done < effect->total;
            emit read(*effect);
            if (m_reading)
                goOn(rehearsal);
        });
}

} // namespace ui
