"""Ten short reports written for these tests, of different kinds and constructions. None is or imitates a real report."""

from __future__ import annotations

REPORTS = {
    "talks": """Kenya and Ethiopia reopen border crossing, ministers say

NAIROBI, March 3 - Kenya and Ethiopia will reopen the Moyale crossing within a week, Kenyan Foreign Minister Musalia Mudavadi said on Monday.

Mudavadi, speaking after a meeting with his Ethiopian counterpart, told reporters that both countries had agreed to share customs data. "We have waited four years for this day," he added. "The traders of Moyale have waited even longer."

Ethiopia's transport minister, who said the road would be repaired by June, urged donors to pay for a new bridge.

According to Kenyan officials, trade through the crossing fell by a third last year.
""",
    "denial": """Oil tanker damaged off Fujairah

A tanker flying the Greek flag was hit by a drone on Friday, the British navy said in a statement.

Iran denied any involvement and accused Israel of staging the incident. "These allegations are baseless," Iranian Foreign Ministry spokesman Esmaeil Baghaei was quoted by state media as saying.

Israel has not commented. A senior Israeli official, speaking on condition of anonymity, said Tehran was behind the attack.

The Greek shipping ministry rejected the claim that the vessel had been carrying weapons.
""",
    "rebels": """Fighters seize town in northern Mali

The armed group JNIM claimed responsibility for an attack on an army post near Gao in which 14 soldiers died.

Mali's army said it had killed 30 militants, without providing evidence. It vowed to hunt down those who fled.

The United Nations mission warned that the fighting could cut the last road to Timbuktu, and called on all sides to protect civilians.

"We have nothing left," said Aminata Traore, a mother of four who fled the town. "They burned the market and the school."
""",
    "quotes": """Brazil rejects tariff threat

President Luiz Inacio Lula da Silva said Brazil "will not negotiate with a gun to its head" after Washington threatened to impose a 50 percent tariff.

"Our sovereignty," Lula told CNN in an interview, "is not for sale."

U.S. Commerce Secretary Howard Lutnick called the Brazilian position "reckless" and said the tariffs would start on August 1.

Brazilian exporters believe the measure would cost them $8 billion a year, according to the newspaper Valor.
""",
    "paragraphs": """Chile's president speaks to parliament

"Dear compatriots, we have come through a hard winter," President Gabriel Boric told lawmakers in Valparaiso.

"We will not leave anyone behind, and we will not borrow from our children."

The opposition dismissed the speech. "He promised jobs and he delivered committees," Senator Javier Macaya said.
""",
    "relay": """Pyongyang fires missile, Seoul says

North Korea fired a ballistic missile into the sea on Sunday, South Korea's military said.

North Korean state media quoted leader Kim Jong Un as saying that the test was a warning to his enemies. Yonhap reported that Seoul would hold drills with the United States.

Japan's prime minister condemned the launch as a violation of U.N. resolutions and demanded an immediate halt.

It is believed to have flown 800 kilometres.
""",
    "court": """Judges hear genocide case

Lawyers for Myanmar argued on Wednesday that the court had no jurisdiction. Gambia, which brought the case, insists that Myanmar intended to destroy the Rohingya.

"Is there a single order to kill? There is not," defence counsel Christopher Staker said.

Rights groups disagreed, saying that the army's orders were oral. The claim by the army that it fought only insurgents was disputed by survivors.
""",
    "figures": """Turkey's inflation slows

Annual inflation slowed to 33.5% in July from 35.1% in June, the Turkish Statistical Institute said.

Economists polled by Reuters had forecast 34.1%. Finance Minister Mehmet Simsek wrote on X: "Disinflation continues without interruption."

In the view of the opposition leader Ozgur Ozel, the figures hide the real price of bread.

The central bank reportedly plans to cut rates in September.
""",
    "summit": """Leaders to meet in Vienna, says Austria

Austria offered to host talks between Armenia and Azerbaijan. Chancellor Christian Stocker said he hoped both leaders would come and pledged to pay for the conference.

Armenia welcomed the offer; Azerbaijan did not say whether it would attend.

Asked about the prisoners, Armenian Prime Minister Nikol Pashinyan said: "They must be released now."

Azerbaijani President Ilham Aliyev wants Armenia to change its constitution first. Russia's warning that outsiders should stay away drew a sharp reply from Brussels.
""",
    "odd": """Minister “misquoted, paper admits

‘We did not strike the hospital," the general said, adding that “the army only fired at launchers.

Aid workers said the opposite. "It was" and then nothing, one of them told AFP.

The ministry — citing unnamed sources — said: 'the matter is closed'.
""",
}
