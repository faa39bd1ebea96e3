#include "ui/greetings/effect_loader.h"

using namespace std::chrono_literals;

namespace ui {

namespace {
constexpr auto kEffectPause = 120ms;
constexpr int kEffectStepMs = 30;
} // namespace

EffectLoader::EffectLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_begin(desk,
                                             [this](std::shared_ptr<app::RuleRehearsal> rehearsal) {
                                                 m_rehearsal = std::move(rehearsal);
                                                 goOn();
                                             }),
      m_step(desk, [this](const app::RuleEffect &effect) {
          if (effect.done < effect.total)
              goOn();
          emit read(effect);
      })
{
    m_begin.setPause(kEffectPause);
    for (LoaderBase *loader : std::initializer_list<LoaderBase *>{&m_begin, &m_step})
        connect(loader, &LoaderBase::failed, this, &EffectLoader::failed);
}

void EffectLoader::want(const app::RuleChange &change, std::shared_ptr<app::CustomerGroups> groups)
{
    m_step.cancel();
    m_begin.ask(app::asking(&app::RuleRehearsal::load, m_desk.clock().today(), change, std::move(groups)));
}

void EffectLoader::stop()
{
    m_begin.cancel();
    m_step.cancel();
}

void EffectLoader::goOn()
{
    m_step.ask(app::askingOf(m_rehearsal, &app::RuleRehearsal::goOn, kEffectStepMs));
}

} // namespace ui
