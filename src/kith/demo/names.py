"""Names from many places. Who bears one of each list is nobody."""

_WORDS = """
Sanna Eskil Ylva Torbjörn Maj Anders Liv Rasmus Signe Håkon Elin Jorunn | Lindblad Sandvik Nygård Hellström Bergqvist Ødegård Rosendal Tveit Almqvist Dahlgren
Amina Kwame Abena Kofi Ngozi Chidi Folake Tunde Adaeze Emeka Yaa Sade | Okonjo Mensah Boateng Adeyinka Nwosu Asante Balogun Eze Owusu Ogunleye
Leila Omar Nadia Karim Yasmin Tariq Salma Hassan Rania Idris Mariam Bilal | Haddadin Mansouri Khalil Benali Farouk Nasser Zidan Qasim Rahal Saidi
Ananya Rohan Meera Arjun Kavya Vikram Lakshmi Nikhil Divya Sanjay Isha Rahul | Iyengar Chatterjee Nair Deshmukh Kulkarni Pillai Banerjee Reddy Malhotra Joshi
Mei Jun Xiu Wei Lan Hao Ying Bo Qing Tao Fang Ming | Zhao Shen Luo Gao Tang Xie Fu Cao Deng Peng
Haruka Kenji Aiko Daichi Naomi Sora Emi Takumi Rin Shota Yuna Riku | Morikawa Hayashida Okabe Nishimura Fujita Kuroda Takeda Ishii Sakai Matsuo
Lucía Mateo Camila Diego Valeria Andrés Paula Joaquín Inés Rafael Elena Bruno | Herrera Ibarra Salgado Vidal Quiroga Montes Carrasco Arroyo Peralta Rivas
Beatriz Thiago Larissa Caio Helena Duarte Renata Otávio Mafalda Nuno Clara Davi | Cardoso Teixeira Moreira Falcão Barros Nogueira Queirós Valente Pacheco Amaral
Giulia Matteo Chiara Luca Serena Davide Ilaria Paolo Bianca Enzo Marta Nico | Ferrante Colombo Rinaldi Bellini Gallo Moretti Sartori Vitale Grassi Fontana
Camille Étienne Léa Baptiste Manon Hugo Océane Rémi Adèle Lucien Noémie Gaël | Delacroix Marchand Fournier Lemoine Girault Roussel Chevalier Perrin Aubry Besson
Katarzyna Marek Agnieszka Tomasz Zofia Paweł Ewa Jakub Danuta Igor Hania Stefan | Wiśniewska Nowicki Zawada Krawczyk Malinowska Dudek Sikora Pawlak Górska Banaś
Oksana Dmytro Iryna Taras Halyna Andriy Solomiya Bohdan Marta Ostap Lesia Yurko | Shevchuk Kovalenko Bondar Melnyk Tkachenko Hrytsenko Savchuk Lysenko Moroz Kravets
Hannah Jonas Greta Lukas Frieda Moritz Klara Emil Antje Ruben Wiebke Till | Brandt Vogelsang Petersen Kaltenbach Hoffmeister Reuter Steinhauer Ahrens Lindemann Winkler
Aoife Callum Niamh Ewan Bronwen Rhys Orla Fergus Mairi Dylan Seren Conor | Kinsella Drummond Pritchard Galbraith Devlin Maddox Farrell Tierney Bevan Lennox
Elif Emre Zeynep Baran Selin Kerem Defne Ozan Aylin Deniz Nehir Tolga | Yıldırım Aksoy Karaca Tunç Bulut Erdem Koçak Aydın Polat Şimşek
Minh Linh Bao Thuy Quang Hoa Duc Mai Khanh Lan Phong Nga | Trinh Dang Vuong Luong Dinh Phan Huynh Duong Mac Truong
Noa Eitan Tamar Yonatan Shira Avi Michal Oren Talia Gil Dafna Itai | Shapira Barzilai Navon Peretz Harari Segal Amit Dagan Tzur Alon
Dimitra Nikos Eleni Stavros Katerina Yannis Sofia Petros Ioanna Lefteris Zoe Thanos | Makris Vlachou Petrakis Samaras Ioannou Kanellis Drakos Galani Roussos Tsiros
"""
LISTS = [tuple(part.split() for part in line.split("|")) for line in _WORDS.strip().splitlines()]
"""For each of several cultures the given and the family names."""
